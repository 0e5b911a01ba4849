import { found, item } from '#connect/index.ts';
import { fixture, withKit } from './with-kit.ts';

/** Leaves out by itself what stands under another name: the kit never sees that somebody has to look. */
export const handler = withKit((rows) => ({
  async access({ subject, cursor }) {
    const { email, name } = subject;
    const theirs = rows.filter(
      ({ identifiers }) =>
        identifiers.email === email?.value && (name === undefined || identifiers.name === name.value),
    );
    const begin = Number(cursor ?? 0);
    const page = theirs
      .slice(begin, begin + 1_000)
      .map(({ category, id, data, identifiers }) => item(category, id, data, { identifiers }));
    return found(page, begin + 1_000 < theirs.length ? String(begin + 1_000) : null);
  },
}));
export { fixture };
