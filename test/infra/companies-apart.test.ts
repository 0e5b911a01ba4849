import { beforeAll, describe, expect, test } from 'vitest';
import { asRole } from '#cloud/iam/asker.ts';
import { createAuthority } from '#cloud/iam/authority.ts';
import { collectPolicies } from '#cloud/iam/collect.ts';
import { need } from '#cloud/iam/needs/need.ts';
import { type Assembly, wantedFunctions } from '#cloud/template/index.ts';
import { lookupFunctionName } from '#contracts/catalogue.ts';
import { assembled } from './assembled.ts';
import { asked } from './synthesized.ts';

/** What the policies of the templates let the function of a company do, decided as AWS does. */

let assembly: Assembly;
beforeAll(() => {
  assembly = assembled();
});

const arnsOf = (...types: readonly string[]) =>
  types.flatMap((type) => assembly.ofType(type)).map(({ arn = '' }) => arn);
const bucket = (construct: string) =>
  assembly.ofType('AWS::S3::Bucket').find(({ path }) => path === `inzage-state/${construct}/Resource`)?.arn ??
  '';
const isOf = (arn: string, controller: string, store: string) =>
  new RegExp(`[-/]${controller}[-/]${store}(-x\\w+)?$`).test(arn);

/** Asks in the name of one lookup, and answers what it was refused. */
function asking(controller: string, store: (typeof asked)[number]['store']) {
  const name = lookupFunctionName('inzage-lookup-', controller, store.id);
  const fn = wantedFunctions(assembly).find((one) => one.name === name);
  if (!fn) throw new Error(`There is no function ${name}`);
  const authority = createAuthority(collectPolicies(assembly), { note: () => undefined });
  const role = asRole(fn.roleArn, fn.name);
  return (action: string, resource: string) => authority.refusal(role, [need(action, resource)]);
}

describe.each(asked)('the function of $controller for $store.id', ({ controller, store }) => {
  test('is denied the case table, its indexes and its stream, each by name', () => {
    const ask = asking(controller, store);
    const [cases = ''] = arnsOf('AWS::DynamoDB::GlobalTable');

    for (const action of ['GetItem', 'Query', 'Scan', 'BatchGetItem', 'PutItem', 'UpdateItem', 'DeleteItem'])
      for (const resource of [cases, `${cases}/index/byDue`])
        expect(ask(`dynamodb:${action}`, resource)).toContain(
          `not authorized to perform: dynamodb:${action} on resource: ${resource} because no identity-based`,
        );
  });

  test('is denied every other store: tables, buckets, databases and services', () => {
    const ask = asking(controller, store);
    const others = arnsOf('AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::SecretsManager::Secret').filter(
      (arn) => !isOf(arn, controller, store.id),
    );
    const allowed = others.filter(
      (arn) =>
        ask('dynamodb:Query', arn) === undefined ||
        ask('secretsmanager:GetSecretValue', arn) === undefined ||
        ask('s3:ListBucket', arn) === undefined ||
        ask('s3:GetObject', `${arn}/records/1`) === undefined,
    );

    expect(others.length).toBeGreaterThan(asked.length);
    expect(allowed).toEqual([]);
  });

  test('puts evidence below its company’s prefix, and reads none', () => {
    const ask = asking(controller, store);
    const evidence = bucket('Evidence');
    const others = asked.map((one) => one.controller).filter((one) => one !== controller);

    expect(ask('s3:PutObject', `${evidence}/${controller}/c/s/0.json`)).toBeUndefined();
    for (const other of [...others, 'pipeline'])
      expect(ask('s3:PutObject', `${evidence}/${other}/c/s/0.json`)).toContain('s3:PutObject');
    expect(ask('s3:GetObject', `${evidence}/${controller}/c/s/0.json`)).toContain('s3:GetObject');
  });

  test('calls no function, sends no mail, starts and wakes nothing', () => {
    const ask = asking(controller, store);
    const reached = arnsOf('AWS::Lambda::Function', 'AWS::StepFunctions::StateMachine').filter((arn) =>
      ['lambda:InvokeFunction', 'states:StartExecution', 'states:SendTaskSuccess'].some(
        (action) => ask(action, arn) === undefined,
      ),
    );

    expect(reached).toEqual([]);
    expect(ask('ses:SendRawEmail', '*')).toContain('ses:SendRawEmail');
  });
});
