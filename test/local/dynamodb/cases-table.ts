import type { TableSpec } from '#cloud/dynamodb/index.ts';

export const place = { region: 'eu-west-1', account: '123456789012' };

export function arnOf(table: string): string {
  return `arn:aws:dynamodb:${place.region}:${place.account}:table/${table}`;
}

/** A table of cases with an index by owner and date, a stream, and time to live. */
export const cases: TableSpec = {
  name: 'cases',
  arn: arnOf('cases'),
  keySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  attributeDefinitions: [
    { AttributeName: 'pk', AttributeType: 'S' },
    { AttributeName: 'sk', AttributeType: 'S' },
    { AttributeName: 'owner', AttributeType: 'S' },
    { AttributeName: 'day', AttributeType: 'N' },
  ],
  globalSecondaryIndexes: [
    {
      IndexName: 'byOwner',
      KeySchema: [
        { AttributeName: 'owner', KeyType: 'HASH' },
        { AttributeName: 'day', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'ALL' },
    },
  ],
  stream: 'NEW_AND_OLD_IMAGES',
  ttlAttribute: 'expires',
};
