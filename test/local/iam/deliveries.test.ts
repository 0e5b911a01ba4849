import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, test } from 'vitest';
import { createDeliveries } from '#cloud/deliveries.ts';
import { createAuthority } from '#cloud/iam/authority.ts';
import type { Statement } from '#cloud/iam/statement.ts';
import { allow, EVIDENCE, KEY, policy, ROLE } from './statements.ts';

const HERE = 'eu-west-1:000000000000';
const FUNCTION = `arn:aws:lambda:${HERE}:function:take`;
const QUEUE = `arn:aws:sqs:${HERE}:dead`;
const RULE = `arn:aws:events:${HERE}:rule/on-upload`;
const SCHEDULE = `arn:aws:scheduler:${HERE}:schedule/default/sweep`;
const PAGES = `arn:aws:cloudfront::000000000000:distribution/pages`;

const file = join(mkdtempSync(join(tmpdir(), 'deliveries-')), 'mail');
writeFileSync(file, 'a mail');
afterAll(() => rmSync(file));

const service = (Service: string, operator: string, key: string, value: string) => ({
  Principal: { Service },
  Condition: { [operator]: { [key]: value } },
});

const page = { headers: {}, size: 0, body: () => Readable.from([]) };

/** The deliveries of a cloud with these policies, and where they arrived. */
function deliveries(o: { role?: readonly Statement[]; on?: Record<string, readonly Statement[]> }) {
  const arrived: string[] = [];
  const at = (where: string) => async () => {
    arrived.push(where);
  };
  const lambda = { invokeAsync: (arn: string) => at(arn)(), invoke: (arn: string) => at(arn)() };
  const queues = { send: (arn: string) => at(arn)() };
  const s3 = { put: (bucket: string, key: string) => at(`${bucket}/${key}`)(), open: () => page };
  const made = createDeliveries({
    authority: createAuthority(
      { roles: new Map([[ROLE, o.role ?? []]]), resources: new Map(Object.entries(o.on ?? {})) },
      { note: () => undefined },
    ),
    lambda: lambda,
    queues: queues,
    s3: () => s3,
    deployed: {
      place: { region: 'eu-west-1', account: '000000000000' },
      keyOf: (arn) => (arn === EVIDENCE ? KEY : undefined),
    },
  });
  return { made, arrived };
}

const letter = {
  event: {},
  attributes: {
    RULE_ARN: RULE,
    TARGET_ARN: FUNCTION,
    ERROR_CODE: '',
    ERROR_MESSAGE: '',
    EXHAUSTED_RETRY_CONDITION: '',
    RETRY_ATTEMPTS: '0',
  },
};

describe('a rule', () => {
  const byRule = service('events.amazonaws.com', 'ArnLike', 'aws:SourceArn', RULE);

  test('reaches a function that lets it, and its dead letters a queue that does', async () => {
    const { made, arrived } = deliveries({
      on: {
        [FUNCTION]: policy('resource', allow('lambda:InvokeFunction', FUNCTION, byRule)),
        [QUEUE]: policy('resource', allow('sqs:SendMessage', QUEUE, byRule)),
      },
    });

    await made.ofRules.deliver(FUNCTION, {}, RULE);
    await made.ofRules.deadLetter(QUEUE, letter);
    expect(arrived).toEqual([FUNCTION, QUEUE]);
    await expect(made.ofRules.deliver(FUNCTION, {}, `${RULE}-other`)).rejects.toThrow(/no resource-based/);
  });

  test('reaches nothing that does not', async () => {
    const { made, arrived } = deliveries({});

    await expect(made.ofRules.deliver(FUNCTION, {}, RULE)).rejects.toThrow(
      /User: events.amazonaws.com is not authorized to perform: lambda:InvokeFunction/,
    );
    await expect(made.ofRules.deliver(QUEUE, {}, RULE)).rejects.toThrow(/sqs:SendMessage/);
    await expect(made.ofRules.deadLetter(QUEUE, letter)).rejects.toThrow(/sqs:SendMessage/);
    expect(arrived).toEqual([]);
  });
});

describe('a schedule', () => {
  const roleOf = () => ROLE;

  test('does what its role may', async () => {
    const { made, arrived } = deliveries({
      role: policy('identity', allow('lambda:InvokeFunction', FUNCTION)),
    });

    await made.ofSchedules(roleOf).deliver(FUNCTION, '{}', SCHEDULE);
    expect(arrived).toEqual([FUNCTION]);
    await expect(made.ofSchedules(roleOf).deliver(QUEUE, '{}', SCHEDULE)).rejects.toThrow(
      /assumed-role\/lookup\/AmazonEventBridgeScheduler is not authorized to perform: sqs:SendMessage/,
    );
  });
});

describe('mail', () => {
  const forUs = service('ses.amazonaws.com', 'StringEquals', 'aws:SourceAccount', '000000000000');
  const inbox = policy('resource', allow('s3:PutObject', `${EVIDENCE}/*`, forUs));

  test('is laid down where bucket and key let SES, and taken by a function that lets it', async () => {
    const { made, arrived } = deliveries({
      on: {
        [EVIDENCE]: inbox,
        [KEY]: policy('resource', allow('kms:GenerateDataKey', '*', forUs)),
        [FUNCTION]: policy('resource', allow('lambda:InvokeFunction', FUNCTION, forUs)),
      },
    });

    await made.ofMail.putObject('evidence', 'm1', file);
    await made.ofMail.invokeAsync(FUNCTION, {});
    expect(arrived).toEqual(['evidence/m1', FUNCTION]);
  });

  test('is not laid down where its key is not for SES', async () => {
    const { made } = deliveries({ on: { [EVIDENCE]: inbox } });

    await expect(made.ofMail.putObject('evidence', 'm1', file)).rejects.toThrow(/kms:GenerateDataKey/);
  });
});

test('an API calls a function that lets this route of it', async () => {
  const anyGet = service(
    'apigateway.amazonaws.com',
    'ArnLike',
    'aws:SourceArn',
    `arn:aws:execute-api:${HERE}:api/*/GET/*`,
  );
  const { made, arrived } = deliveries({
    on: { [FUNCTION]: policy('resource', allow('lambda:InvokeFunction', FUNCTION, anyGet)) },
  });

  await made.ofApi('api')(FUNCTION, {}, 'GET /cases/{id}');
  expect(arrived).toEqual([FUNCTION]);
  await expect(made.ofApi('api')(FUNCTION, {}, 'POST /cases')).rejects.toThrow(/apigateway.amazonaws.com/);
  await expect(made.ofApi('other')(FUNCTION, {}, 'GET /cases')).rejects.toThrow(/apigateway.amazonaws.com/);
});

test('a distribution reads what the bucket lets it, and nothing for another', () => {
  const byPages = service('cloudfront.amazonaws.com', 'StringEquals', 'AWS:SourceArn', PAGES);
  const { made } = deliveries({
    on: { [EVIDENCE]: policy('resource', allow('s3:GetObject', `${EVIDENCE}/*`, byPages)) },
  });

  expect(made.ofDistribution(PAGES)('evidence', 'index.html')).toBeDefined();
  expect(made.ofDistribution(`${PAGES}2`)('evidence', 'index.html')).toBeUndefined();
});

test('what a function failed at goes to the queue in the name of its role', async () => {
  const { made, arrived } = deliveries({ role: policy('identity', allow('sqs:SendMessage', QUEUE)) });

  await made.ofFailure({ name: 'take', roleArn: ROLE }, QUEUE, '{}');
  expect(arrived).toEqual([QUEUE]);
  await expect(made.ofFailure({ name: 'take', roleArn: `${ROLE}2` }, QUEUE, '{}')).rejects.toThrow(
    /lookup2\/take is not authorized to perform: sqs:SendMessage/,
  );
});
