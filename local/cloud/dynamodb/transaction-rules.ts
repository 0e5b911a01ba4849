import { rules as dynalite } from './dynalite.ts';
import type { RequestRules } from './request.ts';
import { oneOf, string, within } from './shapes.ts';

/** What dynalite lacks on every conditional write. */
export const onFailure = { ReturnValuesOnConditionCheckFailure: oneOf('ALL_OLD', 'NONE') };

const expression = [
  'TableName',
  'ExpressionAttributeNames',
  'ExpressionAttributeValues',
  'ConditionExpression',
];

const conditionCheck: RequestRules = {
  types: {
    ...within(dynalite.DeleteItem.types, 'Key', ...expression),
    ConditionExpression: string,
    ...onFailure,
  },
  custom: dynalite.DeleteItem.custom,
};
const put: RequestRules = {
  types: { ...within(dynalite.PutItem.types, 'Item', ...expression), ...onFailure },
  custom: dynalite.PutItem.custom,
};
const update: RequestRules = {
  types: {
    ...within(dynalite.UpdateItem.types, 'Key', ...expression),
    UpdateExpression: string,
    ...onFailure,
  },
  custom: dynalite.UpdateItem.custom,
};
const remove: RequestRules = {
  types: { ...within(dynalite.DeleteItem.types, 'Key', ...expression), ...onFailure },
  custom: dynalite.DeleteItem.custom,
};
const get: RequestRules = {
  types: within(
    dynalite.GetItem.types,
    'TableName',
    'Key',
    'ProjectionExpression',
    'ExpressionAttributeNames',
  ),
  custom: dynalite.GetItem.custom,
};

/** The operations that a transaction is made of. */
export const transactionRules = {
  ConditionCheck: conditionCheck,
  Put: put,
  Update: update,
  Delete: remove,
  Get: get,
} as const;
