import { describe, expect, it } from 'vitest';
import { done, found, type LookupDefinition, nothing } from '#connect/index.ts';
import { HIS, store } from './change-store.ts';
import { MAIL } from './factories.ts';

describe('an objection to marketing', () => {
  function list(more: Partial<LookupDefinition> = {}) {
    const listed: { kind: 'email' | 'phone' | 'customerNo'; value: string }[] = [];
    const own = { data: {}, identifiers: { email: MAIL, phone: '+32 11 000 00 60' } };
    const kit = store(
      { '1': own, '2': HIS },
      {
        suppressed: async (addresses) =>
          addresses.filter(({ value }) => listed.some((one) => one.value === value)),
        async suppress({ addresses }) {
          listed.push(...addresses);
          return done();
        },
        ...more,
      },
    );
    return { ...kit, listed, object: (changes = {}) => kit.ask({ operation: 'suppress', ...changes }) };
  }
  const channels = (result: string) =>
    ['email', 'phone'].map((id) => ({ category: 'suppression', id, result }));

  it('reaches every address that stands in the person’s own records, and nobody else’s', async () => {
    const { object, listed } = list();
    expect(await object()).toMatchObject({ rows: channels('suppressed') });
    expect(listed).toEqual([
      { kind: 'email', value: MAIL },
      { kind: 'phone', value: '32110000060' },
    ]);
  });

  it('twice made is carried out already', async () => {
    const { object } = list();
    await object();
    expect(await object()).toMatchObject({ rows: channels('already') });
  });

  it('in a dry run puts nothing on the list', async () => {
    const { object, listed } = list();
    expect(await object({ dryRun: true })).toMatchObject({ dryRun: true, rows: channels('suppressed') });
    expect(listed).toEqual([]);
  });

  it('of whoever is known in no record still reaches the address that they have shown to be theirs', async () => {
    const { object } = list({ access: async () => nothing() });
    expect(await object()).toMatchObject({ rows: [{ id: 'email', result: 'suppressed' }] });
  });

  it('that the store says it has carried out, and has not, is not done', async () => {
    const { object } = list({ suppress: async () => done() });
    expect(await object()).toMatchObject({ rows: channels('not-done') });
  });

  it('ends where a search goes on for ever', async () => {
    const { object } = list({ access: async () => found([], 'again') });
    expect(await object()).toEqual({ outcome: 'failed', code: 'LookupAnswerInvalid' });
  });
});
