import type { Subject } from '#contracts/lookup.ts';
import type { ChangeQuestion, ChangeResult, Correction } from '#contracts/lookup-change.ts';
import type { LookupItem } from './answer.ts';
import { canonicalJson, type Json } from './canonical-json.ts';
import type { Act, Erasure, Rectification } from './change.ts';
import { anonymousId, maskedData } from './mask.ts';
import { type Held, matchRecord } from './match.ts';

type Asked<Operation> = Extract<
  ChangeQuestion,
  { operation: Operation; records: unknown }
>['records'][number];

/** What one kind of change means for a record, before it is written and after. */
export type Verdicts<One, Given> = {
  /** What the record's row says already, or null: it is to be handed over. */
  before(asked: One, found: LookupItem, subject: Subject): ChangeResult | null;
  /** What the company's function gets. */
  given(asked: One, found: LookupItem, act: Act): Given;
  /** What the row will say. */
  would(asked: One): ChangeResult;
  /** What the row says of the record as it stands after the company's function, or of its absence. */
  after(asked: One, found: LookupItem | undefined, subject: Subject): ChangeResult;
};

export const ERASING: Verdicts<Asked<'erase'>, Erasure> = {
  before: (_, found, subject) =>
    found.marks.includes('anonymised') ? 'already' : isTheirs(subject, found) ? null : 'not-theirs',
  given: (asked, record, { idempotencyKey: key }) =>
    asked.how === 'delete'
      ? { how: 'delete', record }
      : {
          how: 'anonymise',
          record,
          data: maskedData(record, asked.mask, key),
          mask: asked.mask,
          anonymousId: anonymousId(record, key),
        },
  would: ({ how }) => (how === 'delete' ? 'erased' : 'anonymised'),
  after(asked, found, subject) {
    const gone = found === undefined || (asked.how === 'anonymise' && !isTheirs(subject, found));
    return gone ? this.would(asked) : 'not-done';
  },
};

export const RECTIFYING: Verdicts<Asked<'rectify'>, Rectification> = {
  before({ set }, found, subject) {
    if (isSet(set, found)) {
      // An identifier that has been put right may be what the record was known by: it is judged as it was before.
      const before = { ...found, identifiers: putBack(set, found.identifiers) };
      return isTheirs(subject, found) || isTheirs(subject, before) ? 'already' : 'not-theirs';
    }
    if (!isTheirs(subject, found)) return 'not-theirs';
    return isOpen(set, found) ? null : 'changed-meanwhile';
  },
  given: ({ set }, record) => ({ record, set, data: { ...record.data, ...valuesOf(set) } }),
  would: () => 'rectified',
  after({ set }, found) {
    if (found === undefined) return 'missing';
    if (isSet(set, found)) return 'rectified';
    return isOpen(set, found) ? 'not-done' : 'changed-meanwhile';
  },
};

export const RESTRICTING: Verdicts<Asked<'restrict'>, LookupItem> = marking('restricted', true);
export const UNRESTRICTING: Verdicts<Asked<'unrestrict'>, LookupItem> = marking('unrestricted', false);

function marking(
  result: 'restricted' | 'unrestricted',
  wanted: boolean,
): Verdicts<Asked<'restrict'>, LookupItem> {
  const isSo = ({ marks }: LookupItem) => marks.includes('restricted') === wanted;
  return {
    before: (_, found, subject) =>
      !isTheirs(subject, found) ? 'not-theirs' : isSo(found) ? 'already' : null,
    given: (_, found) => found,
    would: () => result,
    after: (_, found) => (found === undefined ? 'missing' : isSo(found) ? result : 'not-done'),
  };
}

function isTheirs(subject: Subject, { identifiers }: LookupItem): boolean {
  return matchRecord(subject, identifiers).verdict === 'theirs';
}

type Corrections = Readonly<Record<string, Correction>>;

function isSet(set: Corrections, found: LookupItem): boolean {
  return everyField(set, found, (value, { to }) => value === canonicalJson(to));
}

/** Whether no field holds anything else than its old or its new value: one of them can have been put right before. */
function isOpen(set: Corrections, found: LookupItem): boolean {
  return everyField(set, found, (value, { from, to }) =>
    [canonicalJson(from), canonicalJson(to)].includes(value),
  );
}

/** In a store, what is not there is null. */
function everyField(
  set: Corrections,
  { data }: LookupItem,
  is: (value: string, correction: Correction) => boolean,
): boolean {
  const fields = new Map(Object.entries(data));
  return Object.entries(set).every(([field, correction]) =>
    is(canonicalJson(fields.get(field) ?? null), correction),
  );
}

function valuesOf(set: Corrections): Record<string, Json> {
  return Object.fromEntries(Object.entries(set).map(([field, { to }]) => [field, to]));
}

function putBack(set: Corrections, held: Held): Held {
  const old = new Map(Object.values(set).map(({ from, to }) => [to, from]));
  const before = (value: string) => {
    const from = old.get(value);
    return typeof from === 'string' ? from : value;
  };
  return Object.fromEntries(
    Object.entries(held).map(([kind, value]) => [kind, [value ?? []].flat().map(before)]),
  );
}
