/**
 * The stack that performance compares with: what a function loads that has every client, middy and zod, whatever it
 * does. It makes its clients at start, as the deployed functions do.
 */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { SendTaskSuccessCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import {
  DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import middy from '@middy/core';
import * as z from 'zod';

const Input = z.object({ caseId: z.string() });

const clients = {
  table: DynamoDBDocumentClient.from(new DynamoDBClient({})),
  s3: new S3Client({}),
  sfn: new SFNClient({}),
  ses: new SESClient({}),
};
const commands = [
  GetCommand,
  QueryCommand,
  TransactWriteCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  StartExecutionCommand,
  SendTaskSuccessCommand,
  SendRawEmailCommand,
];

export const handler = middy().handler((event: unknown) => {
  const { caseId } = Input.parse(event);
  return { caseId, clients: Object.keys(clients), commands: commands.map(({ name }) => name) };
});
