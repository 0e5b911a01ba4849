import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Held, matchRecord } from '#connect/index.ts';
import { IDENTIFIER_KINDS, type IdentifierKind } from '#contracts/lookup.ts';
import { claimed, verified } from './factories.ts';

const AYLA = {
  email: 'ayla@postvak.example',
  phone: '+32 11 000 00 60',
  name: 'Ayla Proefmans',
  birthDate: '1990-05-17',
  customerNo: 'KL-2015-00060',
} as const satisfies Record<IdentifierKind, string>;

const REACHING = ['email', 'phone', 'customerNo'] as const;

const only = (...kinds: readonly IdentifierKind[]): Held =>
  Object.fromEntries(kinds.map((kind) => [kind, AYLA[kind]]));

describe('a record is the person’s', () => {
  it.each(REACHING)('by a verified %s that it holds', (kind) => {
    expect(matchRecord(verified(AYLA), only(kind))).toEqual({ verdict: 'theirs', matchedBy: [kind] });
  });

  it('by name and birth date together, both verified', () => {
    const match = matchRecord(verified(AYLA), only('name', 'birthDate'));
    expect(match).toEqual({ verdict: 'theirs', matchedBy: ['name', 'birthDate'] });
  });

  it('and names every verified identifier that it holds', () => {
    const subject = { ...verified(AYLA), ...claimed({ phone: AYLA.phone }) };
    expect(matchRecord(subject, AYLA)).toEqual({
      verdict: 'theirs',
      matchedBy: ['email', 'name', 'birthDate', 'customerNo'],
    });
  });

  it('when one of several numbers in it is theirs', () => {
    const held = { phone: ['+32 11 000 00 99', AYLA.phone] };
    expect(matchRecord(verified(AYLA), held)).toMatchObject({ verdict: 'theirs' });
  });

  it.each(['A. Proefmans', 'Proefmans Ayla', 'Ayla Maria Proefmans', 'AYLA PROEFMANS'])(
    'although its name is written %s',
    (name) => {
      expect(matchRecord(verified(AYLA), { email: AYLA.email, name })).toMatchObject({ verdict: 'theirs' });
    },
  );

  it.each(REACHING)('although it has another %s beside what matches: people have several', (kind) => {
    const other = {
      ...only('email', 'phone', 'customerNo'),
      [kind]: kind === 'phone' ? '+32 11 000 00 99' : 'other',
    };
    expect(matchRecord(verified(AYLA), other)).toMatchObject({ verdict: 'theirs' });
  });
});

describe('a record is ambiguous', () => {
  it.each(IDENTIFIER_KINDS)('when only a claimed %s points to it', (kind) => {
    expect(matchRecord(claimed(AYLA), only(kind))).toEqual({ verdict: 'ambiguous' });
  });

  it.each(['name', 'birthDate'] as const)('when only a verified %s points to it', (kind) => {
    expect(matchRecord(verified(AYLA), only(kind))).toEqual({ verdict: 'ambiguous' });
  });

  it.each(['name', 'birthDate'] as const)(
    'when %s of the two that count together is only claimed',
    (kind) => {
      const subject = { ...verified(AYLA), ...claimed({ [kind]: AYLA[kind] }) };
      expect(matchRecord(subject, only('name', 'birthDate'))).toEqual({ verdict: 'ambiguous' });
    },
  );

  it.each([
    ['verified', verified],
    ['claimed', claimed],
  ])('when a shared mailbox leads to another birth date than the %s one', (_, say) => {
    const subject = { ...verified({ email: AYLA.email }), ...say({ birthDate: AYLA.birthDate }) };
    expect(matchRecord(subject, { email: AYLA.email, birthDate: '1988-01-01' })).toEqual({
      verdict: 'ambiguous',
    });
  });

  it.each([
    ['verified', verified],
    ['claimed', claimed],
  ])('when a shared mailbox leads to another name than the %s one', (_, say) => {
    const subject = { ...verified({ email: AYLA.email }), ...say({ name: AYLA.name }) };
    expect(matchRecord(subject, { email: AYLA.email, name: 'Wim Proefmans' })).toEqual({
      verdict: 'ambiguous',
    });
  });
});

describe('a record is unrelated', () => {
  it('when it holds nothing that the person said', () => {
    expect(matchRecord(verified(AYLA), { email: 'wim@postvak.example' })).toEqual({ verdict: 'unrelated' });
    expect(matchRecord(verified(AYLA), {})).toEqual({ verdict: 'unrelated' });
  });

  it('when it is a homonym’s, born on another day', () => {
    const homonym = { name: AYLA.name, birthDate: '1962-04-09', email: 'a.proefmans@postvak.example' };
    expect(matchRecord(verified(AYLA), homonym)).toEqual({ verdict: 'unrelated' });
  });

  it('when it shares a birthday and is named otherwise', () => {
    const stranger = { name: 'Wim Testaerts', birthDate: AYLA.birthDate };
    expect(matchRecord(verified(AYLA), stranger)).toEqual({ verdict: 'unrelated' });
  });

  it('when both sides have the identifier but nothing that can be compared', () => {
    expect(matchRecord(verified({ phone: 'unknown' }), { phone: 'unknown' })).toEqual({
      verdict: 'unrelated',
    });
  });
});

const value = (kind: IdentifierKind) =>
  fc.constantFrom(
    AYLA[kind],
    kind === 'birthDate' ? '1962-04-09' : kind === 'phone' ? '+32 11 000 00 99' : 'Else One',
    '',
  );
const values = fc.record(
  {
    email: value('email'),
    phone: value('phone'),
    name: value('name'),
    birthDate: value('birthDate'),
    customerNo: value('customerNo'),
  },
  { requiredKeys: [] },
);

describe('whatever both sides hold', () => {
  it('nothing claimed alone makes a record the person’s', () => {
    fc.assert(
      fc.property(values, values, (said, held) => {
        expect(matchRecord(claimed(said), held).verdict).not.toBe('theirs');
      }),
    );
  });

  it('a record that is the person’s holds, unaltered, every identifier that it is said to match by', () => {
    fc.assert(
      fc.property(values, values, (said, held) => {
        const match = matchRecord(verified(said), held);
        const matchedBy = match.verdict === 'theirs' ? match.matchedBy : [];
        expect(matchedBy.every((kind) => held[kind] === said[kind])).toBe(true);
      }),
    );
  });

  it('a record never becomes the person’s by saying less', () => {
    fc.assert(
      fc.property(values, values, fc.constantFrom(...REACHING), (said, held, kind) => {
        const { [kind]: _left, ...less } = said;
        const before = matchRecord(verified(said), held).verdict;
        const after = matchRecord(verified(less), held).verdict;
        expect(after === 'theirs' && before !== 'theirs').toBe(false);
      }),
    );
  });

  it('verifying what was claimed never takes a record away', () => {
    fc.assert(
      fc.property(values, values, fc.constantFrom(...IDENTIFIER_KINDS), (said, held, kind) => {
        const before = {
          ...verified(said),
          ...(said[kind] !== undefined && claimed({ [kind]: said[kind] })),
        };
        const taken =
          matchRecord(before, held).verdict === 'theirs' &&
          matchRecord(verified(said), held).verdict !== 'theirs';
        expect(taken).toBe(false);
      }),
    );
  });

  it('the two sides can be exchanged', () => {
    fc.assert(
      fc.property(values, values, (said, held) => {
        expect(matchRecord(verified(said), held).verdict).toBe(matchRecord(verified(held), said).verdict);
      }),
    );
  });
});
