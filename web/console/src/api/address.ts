/** Values for the `{names}` of a route, and its query. */
export interface Place {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | undefined>>;
}

/** @throws when the route has a name that no value is given for */
export function addressOf(route: string, { path = {}, query = {} }: Place = {}) {
  const [method = 'GET', pattern = '/'] = route.split(' ');
  const filled = pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = path[name];
    if (value === undefined) throw new TypeError(`${route} needs ${name}`);
    return encodeURIComponent(value);
  });
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const search = new URLSearchParams(Object.fromEntries(given)).toString();
  return { method, path: search ? `${filled}?${search}` : filled };
}
