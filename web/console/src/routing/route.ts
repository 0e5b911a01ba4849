/**
 * Where in the console one is. It stands behind the `#`, which no browser sends anywhere: the distribution, whose edges lie
 * outside the European Economic Area, never hears of a case (STO-1).
 */
export type Route =
  | { readonly page: 'today' }
  | { readonly page: 'cases'; readonly status: string | undefined }
  | { readonly page: 'case'; readonly reference: string; readonly tab: string | undefined }
  | { readonly page: 'held'; readonly mail: string | undefined }
  | { readonly page: 'enter' }
  | { readonly page: 'reports' }
  | { readonly page: 'group'; readonly controller: string | undefined }
  | { readonly page: 'nowhere' };

const PLACES = ['cases', 'enter', 'held', 'reports', 'group'] as const;

export function routeOf(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?');
  const [first, second, third] = path.split('/').filter(Boolean).map(decoded);
  if (first === undefined) return { page: 'today' };
  const known = PLACES.find((place) => place === first);
  switch (known) {
    case 'cases':
      return second === undefined
        ? { page: 'cases', status: new URLSearchParams(search).get('status') ?? undefined }
        : { page: 'case', reference: second.toUpperCase(), tab: third };
    case 'enter':
      return { page: 'enter' };
    case 'held':
      return { page: 'held', mail: second };
    case 'reports':
      return { page: 'reports' };
    case 'group':
      return { page: 'group', controller: second };
    case undefined:
      return { page: 'nowhere' };
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export const hashOf = {
  today: '#/',
  cases: (status?: string) =>
    status === undefined ? '#/cases' : `#/cases?${new URLSearchParams({ status })}`,
  case: (reference: string, tab?: string) =>
    `#/cases/${encodeURIComponent(reference)}${tab === undefined ? '' : `/${tab}`}`,
  enter: '#/enter',
  held: (mail?: string) => (mail === undefined ? '#/held' : `#/held/${encodeURIComponent(mail)}`),
  reports: '#/reports',
  group: (controller?: string) =>
    controller === undefined ? '#/group' : `#/group/${encodeURIComponent(controller)}`,
} as const;
