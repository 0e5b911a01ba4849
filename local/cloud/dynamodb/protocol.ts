import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { crc32 } from 'node:zlib';
import { notEmulated, readBody, ServiceError } from '../service.ts';
import type { Json } from './dynalite.ts';
import { checkRequest, type RequestRules } from './request.ts';
import { requestRules } from './request-rules.ts';

type OperationName = keyof typeof requestRules;

/** One function for each operation; each is called with a request that has passed the rules of its name. */
export type Operations = Readonly<Record<OperationName, (request: never) => Promise<object>>>;

/** Which operations belong to the API of streams; all others are of DynamoDB itself. */
const STREAM_OPERATIONS: ReadonlySet<string> = new Set<OperationName>([
  'ListStreams',
  'DescribeStream',
  'GetShardIterator',
  'GetRecords',
]);

/** AWS JSON 1.0: one POST each, the operation in a header, errors by the name in `__type`. */
export async function answerRequest(
  operations: Operations,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const name = operationOf(request);
    const body = parseBody(await readBody(request));
    const rules: RequestRules = requestRules[name];
    const checked = checkRequest(name, body, rules);
    send(response, 200, await operations[name](checked as never));
  } catch (error) {
    sendError(response, error);
  }
}

function operationOf(request: IncomingMessage): OperationName {
  const target = String(request.headers['x-amz-target'] ?? '');
  const [api, name = ''] = target.split('.');
  const expected = STREAM_OPERATIONS.has(name) ? 'DynamoDBStreams_20120810' : 'DynamoDB_20120810';
  if (request.method !== 'POST' || api !== expected || !isOperation(name))
    throw notEmulated(name ? `dynamodb:${name}` : 'a DynamoDB request without X-Amz-Target');
  return name;
}

function isOperation(name: string): name is OperationName {
  return Object.hasOwn(requestRules, name);
}

function parseBody(body: Buffer): Json {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body.toString() || '{}');
  } catch {
    throw new ServiceError('SerializationException', 'The body is not JSON');
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw new ServiceError('SerializationException', 'Start of structure expected');
  return { ...parsed };
}

function sendError(response: ServerResponse, error: unknown): void {
  if (error instanceof ServiceError) {
    const { code, message, status, fields } = error;
    send(response, status, { __type: `com.amazonaws.dynamodb.v20120810#${code}`, message, ...fields });
  } else {
    console.error('dynamodb: internal error', error);
    send(response, 500, {
      __type: 'com.amazonaws.dynamodb.v20120810#InternalServerError',
      message: 'Internal error of the local cloud; its log says more',
    });
  }
}

function send(response: ServerResponse, status: number, answer: object): void {
  const body = Buffer.from(JSON.stringify(answer));
  response.writeHead(status, {
    'content-type': 'application/x-amz-json-1.0',
    'content-length': body.length,
    'x-amzn-requestid': randomUUID(),
    // The AWS command line checks it.
    'x-amz-crc32': String(crc32(body)),
  });
  response.end(body);
}
