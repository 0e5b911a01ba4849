import type { TableSpec } from '#cloud/dynamodb/index.ts';
import { BY_DUE, BY_MONTH, BY_STATUS, REPORT_LINE, TABLE_INDEXES } from '#contracts/table.ts';

export const PLACE = { region: 'eu-west-1', account: '000000000000' } as const;

/** The table as the state stack declares it, but for its stream, which nobody reads here. */
export const specOf = (name: string): TableSpec => ({
  name,
  arn: `arn:aws:dynamodb:${PLACE.region}:${PLACE.account}:table/${name}`,
  keySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  attributeDefinitions: ['pk', 'sk', 'status', 'open', 'order', 'month', 'received'].map((AttributeName) => ({
    AttributeName,
    AttributeType: 'S',
  })),
  globalSecondaryIndexes: ([BY_STATUS, BY_DUE, BY_MONTH] as const).map((IndexName) => ({
    IndexName,
    KeySchema: [
      { AttributeName: TABLE_INDEXES[IndexName].partition, KeyType: 'HASH' },
      { AttributeName: TABLE_INDEXES[IndexName].sort, KeyType: 'RANGE' },
    ],
    Projection:
      IndexName === BY_MONTH
        ? { ProjectionType: 'INCLUDE', NonKeyAttributes: [REPORT_LINE] }
        : { ProjectionType: 'ALL' },
  })),
});
