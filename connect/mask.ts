import type { Mask } from '#contracts/lookup-change.ts';
import type { LookupItem } from './answer.ts';
import { canonicalJson, type Json } from './canonical-json.ts';
import { LookupFailure } from './failure.ts';
import type { Held } from './match.ts';

/**
 * The data of a record without what leads to a person.
 * @throws {LookupFailure} `MaskKeepsIdentifier` when a field that stays holds one of the record's own identifiers, also
 * within a text
 */
export function maskedData(
  { data, identifiers }: LookupItem,
  mask: Mask,
  idempotencyKey: string,
): Readonly<Record<string, Json>> {
  const strategies = new Map(Object.entries(mask));
  const kept: Json[] = [];
  const fields = Object.entries(data).flatMap(([field, value]): [string, Json][] => {
    const strategy = strategies.get(field) ?? 'delete';
    switch (strategy) {
      case 'delete':
        return [];
      case 'null':
        return [[field, null]];
      case 'hash':
        return [[field, value === null ? null : keyedHash(idempotencyKey, canonicalJson(value))]];
      case 'keep':
        kept.push(value);
        return [[field, value]];
      default:
        return strategy satisfies never;
    }
  });
  if (leadsTo(kept, identifiers)) throw new LookupFailure('MaskKeepsIdentifier');
  return Object.fromEntries(fields);
}

/** The same for the same act and record, so that an act that is repeated makes no second one. */
export function anonymousId({ category, id }: LookupItem, idempotencyKey: string): string {
  return `anon-${keyedHash(idempotencyKey, `${category}\n${id}`).slice(0, 32)}`;
}

/** The act's key is kept with the case and nowhere else: without it the value cannot be guessed and tried. */
function keyedHash(key: string, value: string): string {
  return process.getBuiltinModule('node:crypto').createHmac('sha256', key).update(value).digest('hex');
}

function leadsTo(kept: readonly Json[], identifiers: Held): boolean {
  const text = canonicalJson([...kept]).toLowerCase();
  return Object.values(identifiers)
    .flatMap((held) => held ?? [])
    .filter((value) => value.length >= SHORTEST)
    .some((value) => text.includes(JSON.stringify(value).slice(1, -1).toLowerCase()));
}

/** What is shorter stands in many a text by chance. */
const SHORTEST = 4;
