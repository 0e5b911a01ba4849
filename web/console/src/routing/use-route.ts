import { useMemo, useSyncExternalStore } from 'react';
import { type Route, routeOf } from './route.ts';

function listen(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(listen, () => location.hash);
  return useMemo(() => routeOf(hash), [hash]);
}

export function go(hash: string): void {
  location.hash = hash;
}
