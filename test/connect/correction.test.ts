import { describe, expect, it } from 'vitest';
import { done } from '#connect/index.ts';
import { HERS, HIS, name, rows, store } from './change-store.ts';
import { MAIL } from './factories.ts';

describe('a correction', () => {
  const correct = (set: Record<string, { from: unknown; to: unknown }>) => ({
    operation: 'rectify',
    records: [{ ...name('1'), set }],
  });

  it('writes the record as it shall be', async () => {
    const { ask, kept } = store({ '1': { ...HERS, data: { line: 'A', note: null } } });
    const answer = await ask(correct({ line: { from: 'A', to: 'C' }, missing: { from: null, to: 'new' } }));
    expect(answer).toEqual(rows(['1', 'rectified']));
    expect(kept.get('1')?.data).toEqual({ line: 'C', note: null, missing: 'new' });
  });

  it('of what has changed since it was decided is not written', async () => {
    const { ask, given } = store();
    expect(await ask(correct({ line: { from: 'B', to: 'C' } }))).toEqual(rows(['1', 'changed-meanwhile']));
    expect(given).toEqual([]);
  });

  it('that was begun is completed', async () => {
    const { ask, kept } = store({ '1': { ...HERS, data: { a: 'new', b: 'old' } } });
    const set = { a: { from: 'old', to: 'new' }, b: { from: 'old', to: 'new' } };
    expect(await ask(correct(set))).toEqual(rows(['1', 'rectified']));
    expect(kept.get('1')?.data).toEqual({ a: 'new', b: 'new' });
  });

  it('never lets a stranger’s record pass for one that has been corrected', async () => {
    const set = { email: { from: MAIL, to: 'wim@postvak.example' }, line: { from: 'A', to: 'A' } };
    const stranger = { data: { email: 'wim@postvak.example', line: 'B' }, identifiers: HIS.identifiers };
    const { ask, given } = store({ '1': stranger });
    expect([await ask(correct(set)), given]).toEqual([rows(['1', 'not-theirs']), []]);
  });

  it('that somebody overtook between reading and writing is seen', async () => {
    const { ask, kept } = store(
      { '1': HERS },
      {
        async rectify() {
          kept.set('1', { ...HERS, data: { line: 'Z' } });
          return done();
        },
      },
    );
    expect(await ask(correct({ line: { from: 'A', to: 'C' } }))).toEqual(rows(['1', 'changed-meanwhile']));
  });
});
