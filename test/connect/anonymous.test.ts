import { describe, expect, it } from 'vitest';
import { done, found, item, type LookupDefinition } from '#connect/index.ts';
import { name, rows, store } from './change-store.ts';
import { MAIL } from './factories.ts';

describe('what is made anonymous', () => {
  const anonymise = (mask: Record<string, string>) => ({
    operation: 'erase',
    records: [{ ...name('1'), how: 'anonymise', mask }],
  });
  const rich = { data: { a: 'x', b: 'x', c: 'x', d: 'x', e: null, f: 'x' }, identifiers: { email: MAIL } };

  it('keeps of each field what its strategy says, and nothing of one that has none', async () => {
    const { ask, given } = store({ '1': rich });
    await ask(anonymise({ a: 'keep', b: 'null', c: 'hash', d: 'delete', e: 'hash' }));
    const hash = expect.stringMatching(/^[0-9a-f]{64}$/);
    expect(given).toMatchObject([{ how: 'anonymise', data: { a: 'x', b: null, c: hash, e: null } }]);
    expect(given).not.toMatchObject([{ data: { f: expect.anything() } }]);
  });

  it('has one number and one hash for an act, and others for another', async () => {
    const [first, same, other] = await Promise.all(
      ['act-1', 'act-1', 'act-2'].map(async (idempotencyKey) => {
        const { ask, given } = store({ '1': rich });
        await ask({ ...anonymise({ c: 'hash' }), idempotencyKey });
        return given[0];
      }),
    );
    expect(same).toEqual(first);
    expect(other).not.toMatchObject({ anonymousId: Reflect.get(first ?? {}, 'anonymousId') });
  });

  it.each([
    ['alone', MAIL],
    ['in a text', `Please write to ${MAIL.toUpperCase()} only.`],
  ])('does not keep an identifier %s', async (_, value) => {
    const { ask, kept } = store({ '1': { ...rich, data: { note: value } } });
    expect(await ask(anonymise({ note: 'keep' }))).toEqual({
      outcome: 'failed',
      code: 'MaskKeepsIdentifier',
    });
    expect(kept.size).toBe(1);
  });

  it('was so already where the store has noted it', async () => {
    const find: LookupDefinition['find'] = async () =>
      found([item('calls', '1', {}, { identifiers: {}, marks: ['anonymised'] })]);
    expect(await store(undefined, { find }).ask(anonymise({}))).toEqual(rows(['1', 'already']));
  });

  it('and still leads to the person is not done', async () => {
    const { ask } = store({ '1': rich }, { erase: async () => done() });
    expect(await ask(anonymise({}))).toEqual(rows(['1', 'not-done']));
  });
});
