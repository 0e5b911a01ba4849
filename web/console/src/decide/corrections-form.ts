import type { FoundRecord } from '#contracts/redactions-api.ts';

/** What somebody corrects in records before anything is sent: by record and field, what stands there and what shall. */

export interface CorrectableField {
  readonly name: string;
  /** Null: nothing stands there. */
  readonly from: string | number | boolean | null;
  readonly text: string;
}

interface Corrected {
  readonly controller: string;
  readonly store: string;
  readonly category: string;
  readonly id: string;
  readonly set: Readonly<
    Record<string, { readonly from: CorrectableField['from']; readonly to: CorrectableField['from'] }>
  >;
}

/** By record. */
export type Corrections = ReadonlyMap<string, Corrected>;

/** Noted by the store on the record, and nothing that it says of the person. */
const MARKS = ['restricted', 'suppressed', 'anonymised'];

/**
 * The fields of a record that can be set to something else: values that are shown whole, and fields of its category that
 * are empty, since incomplete data are completed (article 16).
 *
 * @param known fields that the registry has for its category
 */
export function correctable({ fields }: FoundRecord, known: readonly string[]): readonly CorrectableField[] {
  const whole = fields.filter(({ path, cut }) => path.split('/').length === 2 && !cut);
  const filled = new Set(fields.map(({ name }) => name));
  return [
    ...whole
      .filter(({ name }) => !MARKS.includes(name))
      .map(({ name, text, isText }) => ({ name, text, from: isText ? text : valueIn(text) })),
    ...known.filter((name) => !filled.has(name)).map((name) => ({ name, text: '', from: null })),
  ];
}

/** A number or a yes stays one; what is neither is a text. */
function valueIn(text: string): number | boolean | string {
  if (text === 'true' || text === 'false') return text === 'true';
  return Number.isFinite(Number(text)) ? Number(text) : text;
}

/** What was typed, as a value of the field's own kind if it is one; null: nothing shall stand there. */
const typedAs = (typed: string, { from }: CorrectableField): CorrectableField['from'] => {
  const text = typed.trim();
  if (text === '') return null;
  return from === null || typeof from === 'string' ? text : valueIn(text);
};

const keyOf = ({ place, category }: FoundRecord): string =>
  JSON.stringify([place.controller, place.store, category, place.item]);

/** As the field stands or was typed last. */
export function typedIn(
  corrections: Corrections,
  record: FoundRecord,
  { name, text }: CorrectableField,
): string {
  const set = corrections.get(keyOf(record))?.set ?? {};
  return Object.hasOwn(set, name) ? String(set[name]?.to ?? '') : text;
}

/** With one field typed anew; what is as it was corrects nothing. */
export function withTyped(
  corrections: Corrections,
  record: FoundRecord,
  field: CorrectableField,
  typed: string,
): Corrections {
  const key = keyOf(record);
  const { controller, store, item: id } = record.place;
  const { [field.name]: _, ...others } = corrections.get(key)?.set ?? {};
  const to = typedAs(typed, field);
  const set = typed === field.text ? others : { ...others, [field.name]: { from: field.from, to } };
  const rest = [...corrections].filter(([other]) => other !== key);
  if (Object.keys(set).length === 0) return new Map(rest);
  return new Map([...rest, [key, { controller, store, category: record.category, id, set }]]);
}

/** Whether every value is of the kind of the one that it replaces: a number is not corrected into a word. */
export const fits = (corrections: Corrections): boolean =>
  [...corrections.values()].every(({ set }) =>
    Object.values(set).every(({ from, to }) => from === null || to === null || typeof from === typeof to),
  );

/** As the API takes them, for one company. */
export const correctionsAt = (corrections: Corrections, controller: string) =>
  [...corrections.values()]
    .filter((one) => one.controller === controller)
    .map(({ store, category, id, set }) => ({ store, category, id, set }));
