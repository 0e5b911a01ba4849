import type { AttributeValue, Item } from './attribute-value.ts';
import { db } from './dynalite.ts';
import { levelKeys } from './level-keys.ts';
import {
  attributeType,
  type IndexDescription,
  indexesOf,
  keyNames,
  type Table,
  validationError,
} from './table.ts';

/** What the secondary indexes hold of `item`, by Level key. */
export function indexEntries(table: Table, item: Item | undefined): Map<string, Item> {
  const entries = new Map<string, Item>();
  if (!item) return entries;
  for (const index of indexesOf(table)) {
    if (!isIndexed(table, index, item)) continue;
    const key = db.createIndexKey(item, table.description, index.KeySchema);
    const prefix = levelKeys.index(table.description.TableName, index.IndexName);
    entries.set(prefix + key, projected(table, index, item));
  }
  return entries;
}

/** Refuses an item whose value for an index key is empty; its type dynalite has checked. */
export function checkIndexKeys(table: Table, item: Item): void {
  for (const index of indexesOf(table))
    for (const name of keyNames(index.KeySchema))
      if (item[name] && isEmpty(item[name]))
        throw validationError(
          'One or more parameter values are not valid. A value specified for a secondary index key is not supported. ' +
            `The AttributeValue for a key attribute cannot contain an empty ${item[name].S === '' ? 'string' : 'binary'} value. ` +
            `IndexName: ${index.IndexName}, IndexKey: ${name}`,
        );
}

/** An item without the index's keys is left out; so is, when an index is added later, one with unfit values. */
function isIndexed(table: Table, index: IndexDescription, item: Item): boolean {
  return keyNames(index.KeySchema).every((name) => {
    const value = item[name];
    return value?.[attributeType(table.description, name)] !== undefined && !isEmpty(value);
  });
}

function isEmpty(value: AttributeValue): boolean {
  return value.S === '' || value.B === '';
}

function projected(table: Table, index: IndexDescription, item: Item): Item {
  const { ProjectionType: type, NonKeyAttributes: others = [] } = index.Projection;
  if (type === 'ALL') return item;
  const held = new Set([...keyNames(table.description.KeySchema), ...keyNames(index.KeySchema), ...others]);
  return Object.fromEntries(Object.entries(item).filter(([name]) => held.has(name)));
}
