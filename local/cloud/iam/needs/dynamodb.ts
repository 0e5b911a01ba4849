import { arnHere, type Deployed } from './deployed.ts';
import { list, type Need, need, object, text } from './need.ts';

type Input = Readonly<Record<string, unknown>>;

const ON_ITEMS = new Set(['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem']);
const ON_TABLE_OR_INDEX = new Set(['Query', 'Scan']);
/** What a part of `TransactItems` is called, and the permission that it takes. */
const PARTS = [
  ['Get', 'GetItem'],
  ['Put', 'PutItem'],
  ['Update', 'UpdateItem'],
  ['Delete', 'DeleteItem'],
  ['ConditionCheck', 'ConditionCheckItem'],
] as const;

/**
 * A batch has an action of its own for each table; a transaction takes what its parts take. Whoever works with items of a
 * table that names a key has to be allowed to decrypt with it, because DynamoDB opens the table's own key for them.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis-iam.html
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/services-dynamodb.html
 */
export function dynamoDbNeeds(operation: string, input: Input, deployed: Deployed): Need[] {
  const arnOf = (table: string) =>
    table.startsWith('arn:') ? table : arnHere(deployed.place, 'dynamodb', `table/${table}`);
  const onItems = (actions: readonly { table: string; action: string; index?: string | undefined }[]) => {
    // A transaction of many parts on one table asks for the same again and again.
    const needs = new Map<string, Need>();
    const keys = new Map<string, Need>();
    for (const { table, action, index } of actions) {
      const arn = arnOf(table);
      const on = index === undefined ? arn : `${arn}/index/${index}`;
      const key = deployed.keyOf(arn);
      needs.set(`${action} ${on}`, need(`dynamodb:${action}`, on));
      if (key !== undefined) keys.set(key, need('kms:Decrypt', key));
    }
    return [...needs.values(), ...keys.values()];
  };

  const table = text(input, 'TableName');
  if (table !== undefined && ON_ITEMS.has(operation)) return onItems([{ table, action: operation }]);
  if (table !== undefined && ON_TABLE_OR_INDEX.has(operation))
    return onItems([{ table, action: operation, index: text(input, 'IndexName') }]);
  if (operation === 'BatchGetItem' || operation === 'BatchWriteItem')
    return onItems(
      Object.keys(object(input, 'RequestItems')).map((name) => ({ table: name, action: operation })),
    );
  if (operation === 'TransactGetItems' || operation === 'TransactWriteItems')
    return onItems(list(input, 'TransactItems').flatMap(partOf));
  const named = text(input, 'StreamArn') ?? text(input, 'ResourceArn') ?? (table && arnOf(table));
  return [need(`dynamodb:${operation}`, named)];
}

function partOf(item: Input): { table: string; action: string }[] {
  return PARTS.flatMap(([name, action]) => {
    const table = text(object(item, name), 'TableName');
    return table === undefined ? [] : [{ table, action }];
  });
}
