import type { FixtureInput } from '#connect/conformance/index.ts';
import type { Json } from '#connect/index.ts';
import type { IdentifierKind } from '#contracts/lookup.ts';

/** A record of the store that the samples keep in memory. */
export type Row = {
  readonly category: string;
  readonly id: string;
  readonly data: Readonly<Record<string, Json>>;
  readonly identifiers: Readonly<Partial<Record<IdentifierKind, string>>>;
};

const ONE = { email: 'mira.voorbeeld@postvak.example', name: 'Mira Voorbeeld' };
const MANY = { email: 'veel.voorbeeld@postvak.example', name: 'Veel Voorbeeld' };
const SHARED = { email: 'gezin.voorbeeld@postvak.example', name: 'Jan Voorbeeld' };
const HOSTILE = { email: 'boos.voorbeeld@postvak.example', name: 'Boos Voorbeeld' };
const ERASED = { email: 'weg.voorbeeld@postvak.example', name: 'Weg Voorbeeld' };

const order = (id: string, identifiers: Row['identifiers'], what = 'paper'): Row => ({
  category: 'orders',
  id,
  data: { what, name: identifiers.name ?? null },
  identifiers,
});

const EVIL = ['<script>alert(1)</script>', '../../etc/passwd', 'a\u0000b\u202ec\r\nd'];

/** The store as it is before anything is changed. */
export const freshRows = (): Row[] => [
  order('order-1', ONE),
  order('order-2', { ...SHARED, name: 'An Voorbeeld' }),
  order('order-3', { email: 'ander.voorbeeld@postvak.example', name: 'Ander Voorbeeld' }, 'secret plans'),
  ...EVIL.map((evil, at) => order(at === 1 ? evil : `evil-${at}`, HOSTILE, evil)),
  order('order-9', ERASED),
  ...Array.from({ length: 10_000 }, (_, at) => order(`many-${String(at).padStart(5, '0')}`, MANY)),
];

export const FIXTURE: FixtureInput = {
  controller: 'sample-shop',
  store: 'orders',
  nobody: { email: 'niemand@postvak.example', name: 'Niemand Voorbeeld' },
  one: ONE,
  many: { who: MANY, records: 10_000 },
  ambiguous: SHARED,
  hostile: { who: HOSTILE, records: EVIL.length },
  others: ['secret plans', 'ander.voorbeeld@postvak.example'],
  erase: { who: ERASED, record: { category: 'orders', id: 'order-9' } },
  rectify: {
    who: ONE,
    record: { category: 'orders', id: 'order-1' },
    ...{ field: 'what', from: 'paper', to: 'pencils' },
  },
};
