import type { Json } from '#connect/index.ts';
import type { IdentifierKind } from '#contracts/lookup.ts';
import type { Person, StoreName } from './person.ts';
import { dice, seedOf } from './random.ts';

/** One record as it lies in a store. */
export type DemoRecord = {
  readonly store: StoreName;
  /** Whose it really is: for the tests; no store knows it. */
  readonly person: string;
  /** Account in the store and record within it; a bucket has the record only. */
  readonly id: string;
  readonly record: string;
  readonly category: string;
  readonly data: Readonly<Record<string, Json>>;
  readonly identifiers: Readonly<Partial<Record<IdentifierKind, string>>>;
  readonly files: readonly DemoFile[];
};

type DemoFile = { readonly name: string; readonly contentType: string; readonly body: Uint8Array };

/** Makes the records of one person in one store. */
export type RecordsFor = (person: Person) => readonly Omit<DemoRecord, 'store' | 'person'>[];

/** An account number that says nothing about whose it is. */
export function accountOf(person: Person, prefix: string): string {
  return `${prefix}-${String(seedOf(`${prefix} ${person.id}`) % 1_000_000).padStart(6, '0')}`;
}

/** Instants of 2025 in the order of time, the same for the same person and purpose. */
export function instants(person: Person, purpose: string, count: number): string[] {
  const own = dice(seedOf(`${purpose} of ${person.id}`));
  const start = Date.UTC(2025, 0, 6, 8);
  const minutes = Array.from({ length: count }, () => own.throw(500_000));
  return minutes.sort((a, b) => a - b).map((minute) => new Date(start + minute * 60_000).toISOString());
}

/** Leaves out what the person does not have. */
export function held(
  identifiers: Partial<Record<IdentifierKind, string | undefined>>,
): DemoRecord['identifiers'] {
  return Object.fromEntries(Object.entries(identifiers).filter(([, value]) => value !== undefined));
}

/** As in a database: what is not known is null. */
export function known(value: string | undefined): string | null {
  return value ?? null;
}
