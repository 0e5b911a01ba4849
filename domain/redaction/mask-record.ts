import { ERRORS, NamedError } from '#contracts/errors.ts';
import type { EvidenceItem } from '#contracts/lookup.ts';
import type { RedactionGround, RedactionTarget } from '#contracts/redaction.ts';
import { fieldKeys, replacedAt, valueAt } from './field-path.ts';
import { maskedText } from './mask-text.ts';

/** What is left out of one record. */
export interface Left {
  readonly target: RedactionTarget;
  readonly ground: RedactionGround;
}

/** The visible mark that stands where something was. */
export type MarkFor = (ground: RedactionGround) => string;

/** A redaction that fits nothing: what it was to hide may stand elsewhere, so nothing may leave. */
export const missed = (why: string): NamedError => new NamedError(ERRORS.evidenceMissing, why);

/**
 * A record as it is given: marks in the place of what is redacted, without the files that are withheld; null where all of
 * it is (ACC-5).
 *
 * @throws NamedError `EvidenceMissing` when a redaction names a field, a range or a file that the record has not
 */
export function maskRecord(item: EvidenceItem, left: readonly Left[], markFor: MarkFor): EvidenceItem | null {
  const fields = left.flatMap(({ target, ground }) =>
    target.kind === 'field' ? [{ ...target, ground }] : [],
  );
  let data: EvidenceItem['data'] = item.data;
  for (const [path, texts] of Object.entries(Object.groupBy(fields, (field) => field.path))) {
    const ranges = (texts ?? []).flatMap(({ range, ground }) => (range ? [{ ...range, ground }] : []));
    if (ranges.length === 0) continue;
    const text = valueAt(data, path);
    if (typeof text !== 'string') throw missed('A range is redacted in what is no text');
    if (ranges.some(({ start, end }) => start >= end || end > text.length))
      throw missed('A range reaches beyond its text');
    data = replacedAt(data, path, maskedText(text, ranges, markFor));
  }
  // The deepest first: a field within a field that is redacted as well is still there to be found.
  const whole = fields
    .filter(({ range }) => range === null)
    .toSorted((one, other) => fieldKeys(other.path).length - fieldKeys(one.path).length);
  for (const { path, ground } of whole) {
    if (valueAt(data, path) === undefined) throw missed('A field that is redacted is not there');
    data = replacedAt(data, path, markFor(ground));
  }
  const withheld = new Set(left.flatMap(({ target }) => (target.kind === 'file' ? [target.n] : [])));
  if ([...withheld].some((n) => n >= item.files.length)) throw missed('A file that is withheld is not there');
  if (left.some(({ target }) => target.kind === 'record')) return null;
  return { ...item, data, files: item.files.filter((_, n) => !withheld.has(n)) };
}
