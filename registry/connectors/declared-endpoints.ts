import { found, type Lookup, type LookupDefinition, unsupported } from '#connect/index.ts';
import type { DeclaredEndpoint, HttpAuth } from '#contracts/declared-endpoint.ts';
import { endpointChanges } from './endpoint-changes.ts';
import { readEndpoints } from './endpoint-pages.ts';
import { type HttpRuntime, httpLookup, searchBy } from './http-lookup.ts';

type Declared = Pick<LookupDefinition, 'controller' | 'store' | 'accepts'> & {
  readonly endpoints: readonly DeclaredEndpoint[];
  readonly auth: HttpAuth;
  /** That one question of the pipeline may take. A third of it is spent on asking the service anew. */
  readonly seconds: number;
};

/** The lookup of a service whose data map says where its records are found. */
export function declaredEndpoints(
  { endpoints, auth, seconds, ...store }: Declared,
  runtime: HttpRuntime = {},
): Lookup {
  const { now = Date.now } = runtime;
  return httpLookup(
    {
      ...store,
      async access({ subject, cursor }, service) {
        const kinds = (['email', 'phone', 'customerNo'] as const).filter((kind) =>
          store.accepts.includes(kind),
        );
        const known = searchBy(subject, kinds);
        if (known === null) return unsupported();
        const until = now() + (seconds * 1000) / 3;
        const { items, next } = await readEndpoints(
          { endpoints, accepts: store.accepts, known, service, isOver: () => now() > until },
          cursor,
        );
        return found(items, next);
      },
      changes: (service) => endpointChanges(endpoints, store.accepts, service),
    },
    { ...runtime, auth },
  );
}
