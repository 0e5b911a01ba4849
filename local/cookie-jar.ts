/** The cookies of one visit to one host: by name and path, which is all that a sign-in needs. */
export class CookieJar {
  readonly #cookies = new Map<string, { name: string; value: string; path: string }>();

  keep(from: URL, setCookies: readonly string[]): void {
    for (const text of setCookies) {
      const [pair = '', ...attributes] = text.split(';').map((part) => part.trim());
      const [name = ''] = pair.split('=', 1);
      const path =
        attributes.find((attribute) => /^path=/i.test(attribute))?.slice('path='.length) ?? from.pathname;
      const value = pair.slice(name.length + 1);
      // A cookie is taken back by emptying it.
      if (value === '') this.#cookies.delete(`${name};${path}`);
      else this.#cookies.set(`${name};${path}`, { name, value, path });
    }
  }

  header(to: URL): string {
    return [...this.#cookies.values()]
      .filter(({ path }) => to.pathname === path || to.pathname.startsWith(path.replace(/\/?$/, '/')))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }
}
