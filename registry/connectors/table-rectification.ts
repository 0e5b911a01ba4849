import { type Held, type Json, type Rectification, sameIdentifiers } from '#connect/index.ts';
import { IdentifierKind } from '#contracts/lookup.ts';
import { asItem, type Documents, indexed, keyOf, rowsOfAccount } from './table-rows.ts';
import { held, update, type Writing } from './table-writes.ts';

/**
 * Fields of the data that hold an identifier under another name than the kind's, e.g. `{ caller: 'name' }`: to put such a
 * field right is to put right what the record is found by.
 */
export type IdentifierFields = Readonly<Record<string, IdentifierKind>>;

/**
 * Every row of an account bears the account's identifiers: those change with the field, the row itself last, so that an
 * interrupted correction is found unfinished.
 */
export async function rectifyRow(
  { record, set, data }: Rectification,
  named: IdentifierFields,
  documents: Documents,
): Promise<void> {
  const identifiers = corrected(record.identifiers, set, named);
  if (!sameIdentifiers(identifiers, record.identifiers)) {
    const siblings = (await rowsOfAccount(keyOf(record).id, documents)).map(asItem);
    const same = siblings.filter(
      (one) => one.id !== record.id && sameIdentifiers(one.identifiers, record.identifiers),
    );
    for (const one of same) await update(one, setting({ identifiers }), documents);
  }
  await update(record, setting({ identifiers, data }), documents, { data: record.data });
}

function corrected(old: Held, set: Rectification['set'], named: IdentifierFields): Held {
  const changes = Object.entries(set).flatMap(([field, { to }]) => {
    const kind = IdentifierKind.safeParse(named[field] ?? field);
    return kind.success ? [[kind.data, typeof to === 'string' ? to : undefined] as const] : [];
  });
  return held({ ...old, ...Object.fromEntries(changes) });
}

type Wanted = { readonly identifiers: Held; readonly data?: Readonly<Record<string, Json>> };

function setting({ identifiers, data }: Wanted): Writing {
  const { present, absent } = indexed(identifiers);
  const keys = Object.entries(present);
  const set = ['identifiers = :identifiers', ...keys.map(([name]) => `${name} = :${name}`)];
  if (data !== undefined) set.push('#data = :data');
  return {
    UpdateExpression: `SET ${set.join(', ')}${absent.length > 0 ? ` REMOVE ${absent.join(', ')}` : ''}`,
    ...(data && { ExpressionAttributeNames: { '#data': 'data' } }),
    ExpressionAttributeValues: {
      ':identifiers': held(identifiers),
      ...(data && { ':data': data }),
      ...Object.fromEntries(keys.map(([name, key]) => [`:${name}`, key])),
    },
  };
}
