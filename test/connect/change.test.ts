import { describe, expect, it, vi } from 'vitest';
import {
  type ChangeOutcome,
  deferred,
  defineLookup,
  done,
  failed,
  found,
  item,
  nothing,
  unsupported,
} from '#connect/index.ts';
import { ChangeAnswer } from '#contracts/lookup-change.ts';
import { erase, HERS, HIS, name, rows, store } from './change-store.ts';
import { claimed, MAIL, verified } from './factories.ts';

describe('a change', () => {
  it('hands over the records that are the subject’s, and says of each what became of it', async () => {
    const { ask, given, kept } = store();
    const answer = await ask(erase('2', '1', '3'));
    expect(answer).toEqual(rows(['2', 'not-theirs'], ['1', 'erased'], ['3', 'missing']));
    expect(given).toMatchObject([{ how: 'delete', record: { id: '1' } }]);
    expect([...kept.keys()]).toEqual(['2']);
    expect(ChangeAnswer.parse(answer)).toEqual(answer);
  });

  it('is not even begun when nothing is the subject’s', async () => {
    const write = vi.fn(async () => done());
    const { ask } = store({ '1': HERS }, { erase: write });
    expect(await ask({ ...erase('1'), subject: claimed({ email: MAIL }) })).toEqual(
      rows(['1', 'not-theirs']),
    );
    expect(write).not.toHaveBeenCalled();
  });

  it('is a matter of verified identifiers: a shared mailbox gives no right to another’s record', async () => {
    const shared = { data: {}, identifiers: { email: MAIL, name: 'Wim Testaerts' } };
    const { ask, kept } = store({ '1': shared });
    const subject = { ...verified({ email: MAIL }), ...claimed({ name: 'Ayla Proefmans' }) };
    expect(await ask({ ...erase('1'), subject })).toEqual(rows(['1', 'not-theirs']));
    expect(kept.size).toBe(1);
  });

  it('in a dry run reads and never writes', async () => {
    const write = vi.fn(async () => done());
    const { ask } = store({ '1': HERS, '2': HIS }, { erase: write });
    const answer = await ask({ ...erase('1', '2'), dryRun: true });
    expect(answer).toEqual({ ...rows(['1', 'erased'], ['2', 'not-theirs']), dryRun: true });
    expect(write).not.toHaveBeenCalled();
  });

  it('that a store says is done and is not, is said to be not done', async () => {
    const { ask } = store({ '1': HERS }, { erase: async () => done() });
    expect(await ask(erase('1'))).toEqual(rows(['1', 'not-done']));
  });

  it.each(['erase', 'rectify', 'restrict', 'unrestrict', 'suppress'])(
    'that a company has not written is unsupported: %s',
    async (operation) => {
      const access = async () => nothing();
      const base = { controller: 'telewacht', store: 'call-log', accepts: ['email'] as const, access };
      const handler = defineLookup(base, { log: () => {} });
      const records = [{ ...name('1'), how: 'delete', set: { line: { from: 'A', to: 'B' } } }];
      const question = { subject: verified({ email: MAIL }), dryRun: false, idempotencyKey: 'a', records };
      const asked = { ...base, ...question, operation, caseId: 'abcdefghijklmnopqrstuvwxyz' };
      expect(await handler(asked)).toEqual({ outcome: 'unsupported' });
    },
  );

  it.each([
    ['deferred', deferred(new Date(0)), { outcome: 'deferred', until: '1970-01-01T00:00:00.000Z' }],
    ['unsupported', unsupported(), { outcome: 'unsupported' }],
    ['failed', failed('StoreAsleep'), { outcome: 'failed', code: 'StoreAsleep' }],
  ] as const)('may be answered %s, when reading and when writing', async (_, answer, expected) => {
    expect(await store(undefined, { find: async () => answer }).ask(erase('1'))).toEqual(expected);
    expect(await store(undefined, { erase: async () => answer }).ask(erase('1'))).toEqual(expected);
  });

  it('cannot be offered by who cannot read what is to be changed', () => {
    const base = { controller: 'telewacht', store: 'call-log', accepts: [], access: async () => nothing() };
    expect(() => defineLookup({ ...base, erase: async () => done() })).toThrow(TypeError);
    expect(() => defineLookup({ ...base, suppress: async () => done() })).toThrow(TypeError);
  });
});

describe('a question', () => {
  const [record] = erase('1').records;
  it.each([
    ['without records', { records: [] }],
    [
      'of more than 500 records',
      { records: Array.from({ length: 501 }, (_, at) => ({ ...record, id: `${at}` })) },
    ],
    ['that names a record twice', { records: [record, record] }],
    ['that does not say how', { records: [name('1')] }],
    ['with a mask that is none', { records: [{ ...name('1'), how: 'anonymise', mask: { line: 'blur' } }] }],
    ['with a key that holds words', { idempotencyKey: `act of ${MAIL}` }],
    ['without a key', { idempotencyKey: '' }],
    ['that does not say whether it is meant', { dryRun: undefined }],
  ])('%s is refused', async (_, wrong) => {
    const { ask, kept } = store();
    const answer = await ask({ ...erase('1'), ...wrong });
    expect([answer, kept.size]).toEqual([{ outcome: 'failed', code: 'LookupQuestionInvalid' }, 2]);
  });

  it('about another store is of another store', async () => {
    const { ask } = store();
    expect(await ask({ ...erase('1'), store: 'call-notes' })).toEqual({
      outcome: 'failed',
      code: 'WrongStore',
    });
  });
});

describe('a company’s function that breaks', () => {
  const theirs = (id: string) => item('calls', id, {}, { identifiers: { email: MAIL } });
  it.each([
    ['gives a record that was not asked for', found([theirs('9')])],
    ['gives more than was asked for', found([theirs('1'), theirs('9')])],
    ['gives one record twice', found([theirs('1'), theirs('1')])],
    ['says that there is more', found([theirs('1')], 'more')],
    ['gives garbage', 'rows'],
    ['gives nothing at all', undefined],
  ])('in reading, and %s, changes nothing', async (_, answer) => {
    const write = vi.fn(async () => done());
    const { ask } = store(undefined, { find: async () => answer as never, erase: write });
    expect(await ask(erase('1'))).toEqual({ outcome: 'failed', code: 'LookupAnswerInvalid' });
    expect(write).not.toHaveBeenCalled();
  });

  it.each([
    ['nothing at all', undefined],
    ['an outcome that changes do not have', found([])],
    ['a row that was not asked for', done([{ ...name('9'), result: 'erased' }])],
    ['a row too few', done([])],
    [
      'a row twice',
      done([
        { ...name('1'), result: 'erased' },
        { ...name('1'), result: 'erased' },
      ]),
    ],
    ['an unknown result', { outcome: 'done', rows: [{ ...name('1'), result: 'shredded' }] }],
    ['a code with words in it', failed(`no ${MAIL}`)],
  ])('in writing by giving %s is told so', async (_, answer) => {
    const { ask } = store(undefined, { erase: async () => answer as ChangeOutcome });
    expect(await ask(erase('1'))).toEqual({ outcome: 'failed', code: 'LookupAnswerInvalid' });
  });

  it.each(['find', 'erase'] as const)('by throwing in %s is a failure without its words', async (which) => {
    const { ask, lines } = store(undefined, {
      [which]: async () => {
        throw new TypeError(`no index for ${MAIL}`);
      },
    });
    expect(await ask(erase('1'))).toEqual({ outcome: 'failed', code: 'LookupThrew' });
    expect(lines.join()).not.toContain(MAIL);
  });

  it('half-way is completed by the same question', async () => {
    let broken = false;
    const two = { '1': HERS, '3': HERS };
    const { ask, kept } = store(two, {
      async erase(erasures) {
        for (const { record } of erasures) {
          kept.delete(record.id);
          if (!broken) {
            broken = true;
            throw new Error('The function was killed.');
          }
        }
        return done();
      },
    });
    expect(await ask(erase('1', '3'))).toEqual({ outcome: 'failed', code: 'LookupThrew' });
    expect(await ask(erase('1', '3'))).toEqual(rows(['1', 'missing'], ['3', 'erased']));
  });
});
