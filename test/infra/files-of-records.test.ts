import { App, Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { expect, test } from 'vitest';
import { DeclaredObject } from '#contracts/declared-object.ts';
import { readsFiles } from '../../infra/files-of-records.ts';

const bucket = Bucket.fromBucketName(new Stack(new App(), 's'), 'b', 'exports');
const object = (place: object) =>
  DeclaredObject.parse({ category: 'orders', format: 'jsonl', fields: {}, identifiers: {}, ...place });
const granted = (...places: object[]) =>
  readsFiles(bucket, places.map(object)).map((one) => {
    const { Action, Resource, Condition } = one.toJSON();
    return [Action, JSON.stringify(Resource).match(/:s3:::[^"]*/g), Condition];
  });

test('one object is read, and no other: not even whether there is one', () => {
  expect(granted({ key: 'exports/orders.csv' })).toEqual([
    ['s3:GetObject', [':s3:::exports/exports/orders.csv'], undefined],
  ]);
});

test('below a prefix all are read, and of the bucket only they are listed', () => {
  expect(granted({ prefix: 'days/' }, { key: 'a.csv' })).toEqual([
    ['s3:GetObject', [':s3:::exports/a.csv', ':s3:::exports/days/*'], undefined],
    ['s3:ListBucket', [':s3:::exports'], { StringEquals: { 's3:prefix': ['days/'] } }],
  ]);
});
