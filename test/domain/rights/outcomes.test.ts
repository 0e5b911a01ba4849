import { describe, expect, test } from 'vitest';
import { PARTIAL_GROUNDS, REFUSAL_GROUNDS } from '#contracts/right-grounds.ts';
import { RightOutcome } from '#contracts/right-outcome.ts';
import { RIGHTS } from '#contracts/rights.ts';
import { needsRemedies, openRights, SETTLED_BY } from '#domain/rights/outcomes.ts';
import { offitel, telewacht } from './people.ts';

const decided = { controller: offitel, decidedBy: 'dpo@group.example' };
const refusal = { ...decided, outcome: 'refused', reason: 'Because of this.' };
const accepts = (value: object): boolean => RightOutcome.safeParse(value).success;

describe('a refusal', () => {
  const pairs = RIGHTS.flatMap((right) => REFUSAL_GROUNDS[right].map((ground) => [right, ground] as const));

  test.each(pairs)('of %s can rest on %s', (right, ground) => {
    expect(accepts({ ...refusal, right, ground })).toBe(true);
  });

  test('of any right rests on the grounds of its own list and on no other', () => {
    const grounds = new Set(pairs.map(([, ground]) => ground));
    const foreign = RIGHTS.flatMap((right) =>
      [...grounds]
        .filter((ground) => !REFUSAL_GROUNDS[right].some((own) => own === ground))
        .filter((ground) => accepts({ ...refusal, right, ground })),
    );
    expect(foreign).toEqual([]);
  });

  test.each(['objection-dm', 'withdrawal'])('of %s does not exist', (right) => {
    const every = RIGHTS.flatMap((one) => [...REFUSAL_GROUNDS[one], ...PARTIAL_GROUNDS[one]]);
    expect(every.filter((ground) => accepts({ ...refusal, right, ground }))).toEqual([]);
  });

  test('never rests on a retention period that has not ended (ERA-3)', () => {
    const every = RIGHTS.flatMap((right): string[] => [...REFUSAL_GROUNDS[right], ...PARTIAL_GROUNDS[right]]);
    expect(every.filter((ground) => /retention|period|term/.test(ground))).toEqual([]);
  });

  test('of the whole access never rests on the data of others (ACC-5)', () => {
    expect(accepts({ ...refusal, right: 'access', ground: '15(4)-others' })).toBe(false);
  });

  test.each([
    ['a reason', { reason: undefined }],
    ['a reason that says something', { reason: '  ' }],
    ['a person who decided', { decidedBy: '' }],
    ['a controller', { controller: undefined }],
  ])('needs %s', (_what, without) => {
    expect(accepts({ ...refusal, right: 'erasure', ground: '17(3)(b)' })).toBe(true);
    expect(accepts({ ...refusal, right: 'erasure', ground: '17(3)(b)', ...without })).toBe(false);
  });
});

describe('an outcome in part', () => {
  const withheld = { what: 'Invoices', ground: '17(3)(b)', reason: 'Tax law', until: '2032-12-31' };
  const part = { ...decided, right: 'erasure', outcome: 'in-part' };

  test('says what is withheld, on which ground, why and until when', () => {
    expect(accepts({ ...part, withheld: [withheld] })).toBe(true);
  });

  test.each(['what', 'ground', 'reason', 'until'])('is refused without %s', (field) => {
    expect(accepts({ ...part, withheld: [{ ...withheld, [field]: undefined }] })).toBe(false);
  });

  test('withholds something', () => {
    expect(accepts({ ...part, withheld: [] })).toBe(false);
  });

  test('of a portability may refuse to send the file on, not the file (POR-3)', () => {
    const sending = { ...withheld, ground: '20(2)-transfer-not-feasible', until: null };
    expect(accepts({ ...part, right: 'portability', withheld: [sending] })).toBe(true);
    expect(accepts({ ...refusal, right: 'portability', ground: '20(2)-transfer-not-feasible' })).toBe(false);
  });
});

describe('an objection to direct marketing', () => {
  const stopped = { ...decided, right: 'objection-dm', outcome: 'stopped' };

  test('has one outcome, which names who accepted the identity (OBJ-1)', () => {
    expect(accepts(stopped)).toBe(true);
    expect(accepts({ ...stopped, decidedBy: '' })).toBe(false);
    expect(accepts({ ...stopped, outcome: 'referred' })).toBe(false);
  });

  test('is the only right that no person has to settle', () => {
    expect(RIGHTS.filter((right) => SETTLED_BY[right] !== 'human')).toEqual(['objection-dm']);
  });
});

describe('a restriction', () => {
  test('says its ground and what ends it (18(3))', () => {
    const restricted = { ...decided, right: 'restriction', outcome: 'restricted', ground: '18(1)(a)' };
    expect(accepts({ ...restricted, until: 'Until it is checked.' })).toBe(true);
    expect(accepts(restricted)).toBe(false);
  });
});

describe('remedies', () => {
  test('are named with a refusal, also in part, and with nothing else', () => {
    const given = RightOutcome.parse({ ...decided, right: 'access', outcome: 'given' });
    const refused = RightOutcome.parse({ ...refusal, right: 'access', ground: '12(5)-excessive' });
    expect([given, refused].map(needsRemedies)).toEqual([false, true]);
  });
});

describe('what still needs an outcome', () => {
  const given = { right: 'access', controller: offitel } as const;

  test('is every right at every controller that has none', () => {
    expect(openRights(['access', 'objection-dm'], [given], [offitel, telewacht])).toEqual([
      { right: 'access', controller: telewacht, settledBy: 'human' },
      { right: 'objection-dm', controller: offitel, settledBy: 'system-once-identified' },
      { right: 'objection-dm', controller: telewacht, settledBy: 'system-once-identified' },
    ]);
  });

  test('is named once, however often it was asked', () => {
    expect(openRights(['erasure', 'erasure'], [], [offitel, offitel])).toHaveLength(1);
  });

  test('is nothing where all have one', () => {
    expect(openRights(['access'], [given], [offitel])).toEqual([]);
  });
});
