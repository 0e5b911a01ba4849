import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asRole } from '#cloud/iam/asker.ts';
import { createAuthority } from '#cloud/iam/authority.ts';
import { type CollectedPolicies, collectPolicies } from '#cloud/iam/collect.ts';
import { need } from '#cloud/iam/needs/need.ts';
import { type Assembly, readAssembly, wantedResourcePolicies } from '#cloud/template/index.ts';
import { readTemplates } from '#local/grants/read-grants.ts';
import { PLACE } from '#local/place.ts';
import { createApp } from '../../infra/inzage-app.ts';
import { ACCOUNT, COMPANY, companyApp, VALUES } from './company.ts';

/** A company of the shipped group in an account of its own: what stands in the templates of both, decided as AWS does. */

const folder = mkdtempSync(path.join(tmpdir(), 'inzage-accounts-'));
let group: Assembly;
let company: Assembly;
let policies: CollectedPolicies;
beforeAll(() => {
  const outdir = path.join(folder, 'group');
  createApp({
    bundleFolder: path.join(folder, 'group-bundles'),
    outdir,
    context: { 'inzage:accounts': `${COMPANY}=${ACCOUNT}` },
    builtinCloudFormationValidation: false,
  }).app.synth();
  group = readTemplates(outdir);
  const { EvidenceBucketName = '', EvidenceKeyArn = '' } = group.outputs['inzage-state'] ?? {};
  const values = { ...VALUES, 'inzage:evidence': EvidenceBucketName, 'inzage:key': EvidenceKeyArn };
  companyApp(folder, values).app.synth();
  const place = { region: PLACE.region, account: ACCOUNT };
  company = readAssembly({ dir: path.join(folder, 'cdk.out'), place });
  policies = collectPolicies(group, company);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FUNCTION = `arn:aws:lambda:${PLACE.region}:${ACCOUNT}:function:inzage-lookup-${COMPANY}-call-notes`;
const LOOKUP = `arn:aws:iam::${ACCOUNT}:role/inzage-lookup-${COMPANY}-call-notes`;
const roleOf = (name: string) => `arn:aws:iam::${PLACE.account}:role/inzage-${name}`;
const ASKERS = ['sweep', 'ask-store', 'look-up-mailbox', 'change-store', 'console-api'].map(roleOf);
const evidence = () => `arn:aws:s3:::${group.outputs['inzage-state']?.['EvidenceBucketName']}`;
const key = () => group.outputs['inzage-state']?.['EvidenceKeyArn'] ?? '';
const viaS3 = { 'kms:viaservice': `s3.${PLACE.region}.amazonaws.com` };

/** What a role is refused; nothing where it may. */
function refusal(role: string, action: string, resource: string, o: { by?: CollectedPolicies } = {}) {
  const authority = createAuthority(o.by ?? policies, { note: () => undefined });
  const context = action.startsWith('kms:') ? viaS3 : {};
  return authority.refusal(asRole(role, 'session'), [need(action, resource, context)]);
}

/** The policies without those of one thing. */
const without = (thing: string): CollectedPolicies => ({
  ...policies,
  resources: new Map([...policies.resources].filter(([arn]) => arn !== thing)),
});
const withoutRole = (role: string): CollectedPolicies => ({
  ...policies,
  roles: new Map([...policies.roles].filter(([arn]) => arn !== role)),
});

describe('the first grant, in the company’s account,', () => {
  test('lets exactly the functions of the group ask that ask, by role', () => {
    const documents = wantedResourcePolicies(company).map(({ of, document }) => ({ of, document }));

    expect(documents).toEqual(
      ASKERS.map((role) => ({
        of: FUNCTION,
        document: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Action: 'lambda:InvokeFunction',
              Resource: FUNCTION,
              Principal: { AWS: role },
              Condition: {},
            },
          ],
        },
      })),
    );
  });

  test('is enough, with what the group allows its own function', () => {
    expect(ASKERS.map((role) => refusal(role, 'lambda:InvokeFunction', FUNCTION))).toEqual(
      ASKERS.map(() => undefined),
    );
  });

  test('is missed by name when it is taken away, on either side', () => {
    const [, role = ''] = ASKERS;

    expect(refusal(role, 'lambda:InvokeFunction', FUNCTION, { by: without(FUNCTION) })).toContain(
      `not authorized to perform: lambda:InvokeFunction on resource: ${FUNCTION} because no resource-based`,
    );
    expect(refusal(role, 'lambda:InvokeFunction', FUNCTION, { by: withoutRole(role) })).toContain(
      `not authorized to perform: lambda:InvokeFunction on resource: ${FUNCTION} because no identity-based`,
    );
  });

  test('lets no other role of the group ask, and none do anything else', () => {
    const others = [...policies.roles.keys()].filter((role) => !ASKERS.includes(role));

    expect(others.length).toBeGreaterThan(30);
    expect(others.filter((role) => !refusal(role, 'lambda:InvokeFunction', FUNCTION))).toEqual([]);
    for (const action of ['lambda:GetFunction', 'lambda:UpdateFunctionCode', 'lambda:ListFunctions'])
      expect(ASKERS.filter((role) => !refusal(role, action, FUNCTION))).toEqual([]);
  });
});

describe('the second grant, in the group’s account,', () => {
  const answer = () => `${evidence()}/${COMPANY}/case/call-notes/page.json`;

  test('names the company’s role and prefix in the evidence bucket and its key, and nowhere else', () => {
    const naming = wantedResourcePolicies(group).flatMap(({ of, document }) => {
      const { Statement } = document as { Statement: readonly unknown[] };
      return Statement.filter((one) => JSON.stringify(one).includes(ACCOUNT)).map((one) => ({ of, one }));
    });
    const Principal = { AWS: `arn:aws:iam::${ACCOUNT}:root` };
    const isLookup = { 'aws:PrincipalArn': [LOOKUP] };

    expect(naming).toEqual(
      expect.arrayContaining([
        {
          of: evidence(),
          one: {
            Effect: 'Allow',
            Action: 's3:PutObject',
            Resource: `${evidence()}/${COMPANY}/*`,
            Principal,
            Condition: { ArnEquals: isLookup },
          },
        },
        {
          of: key(),
          one: {
            Effect: 'Allow',
            Action: ['kms:GenerateDataKey', 'kms:Decrypt'],
            Resource: '*',
            Principal,
            Condition: {
              ArnEquals: isLookup,
              StringEquals: { 'kms:ViaService': `s3.${PLACE.region}.amazonaws.com` },
            },
          },
        },
      ]),
    );
    expect(naming).toHaveLength(2);
  });

  test('lets the company write below its own prefix', () => {
    expect(refusal(LOOKUP, 's3:PutObject', answer())).toBeUndefined();
    expect(refusal(LOOKUP, 'kms:GenerateDataKey', key())).toBeUndefined();
    expect(refusal(LOOKUP, 'kms:Decrypt', key())).toBeUndefined();
  });

  test('is missed by name when it is taken away, on either side', () => {
    for (const [action, resource, thing] of [
      ['s3:PutObject', answer(), evidence()],
      ['kms:GenerateDataKey', key(), key()],
      ['kms:Decrypt', key(), key()],
    ] as const) {
      const said = `not authorized to perform: ${action} on resource: ${resource} because no`;
      expect(refusal(LOOKUP, action, resource, { by: without(thing) })).toContain(`${said} resource-based`);
      expect(refusal(LOOKUP, action, resource, { by: withoutRole(LOOKUP) })).toContain(
        `${said} identity-based`,
      );
    }
  });

  test('opens neither what others wrote nor what it wrote itself, nor the case table, nor anything else', () => {
    const everything = group.resources.flatMap(({ arn }) => arn ?? []);
    const allowed = everything.filter((arn) =>
      [
        ...['s3:GetObject', 's3:ListBucket', 's3:DeleteObject', 'lambda:InvokeFunction'],
        ...['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem', 'secretsmanager:GetSecretValue'],
        ...['states:SendTaskSuccess', 'events:PutEvents', 'sts:AssumeRole', 'sqs:SendMessage'],
      ].some((action) => !refusal(LOOKUP, action, arn)),
    );
    const prefixes = ['offitel', 'telewacht', 'pipeline', `${COMPANY}-2`].map(
      (one) => `${evidence()}/${one}/x`,
    );

    expect(allowed).toEqual([]);
    expect(prefixes.filter((arn) => !refusal(LOOKUP, 's3:PutObject', arn))).toEqual([]);
    expect(refusal(LOOKUP, 's3:GetObject', answer())).toContain('s3:GetObject');
  });

  test('is for this role: another role that the company makes may not use it', () => {
    const other = `arn:aws:iam::${ACCOUNT}:role/something-else`;
    const generous = new Map([...policies.roles, [other, policies.roles.get(LOOKUP) ?? []] as const]);

    expect(refusal(other, 's3:PutObject', answer(), { by: { ...policies, roles: generous } })).toContain(
      'because no resource-based policy allows the s3:PutObject action',
    );
  });
});

describe('the two deployments', () => {
  test('the group has no stack, function or store of the company', () => {
    expect(group.resources.filter(({ stack }) => stack.endsWith(COMPANY))).toEqual([]);
  });

  test('the company has its function and its store, and nothing that belongs to another', () => {
    const names = company.resources.map(({ physicalName }) => physicalName);

    expect(company.ofType('AWS::Lambda::Function').map(({ arn }) => arn)).toEqual([FUNCTION]);
    expect(names).toContain(`inzage-store-${COMPANY}-call-notes`);
  });

  test.each([
    ['no key', { 'inzage:key': '' }, '"inzage:key" is missing'],
    ['a key that is none', { 'inzage:key': 'key/1' }, 'it has to be the ARN of a key of the group'],
    ['an unknown company', { 'inzage:company': 'nobody' }, 'there is no registry/nobody.yaml'],
    ['no account', { 'inzage:accounts': '' }, 'names no account: write account:'],
    ['the group’s account', { 'inzage:accounts': `${COMPANY}=111111111111` }, "the group's own account"],
    [
      'a key outside the regions',
      { 'inzage:key': 'arn:aws:kms:us-east-1:111111111111:key/1' },
      'European Economic Area',
    ],
  ])('the company’s stack is not made of %s, and says what to write', (_what, wrong, said) => {
    expect(() => companyApp(folder, { ...VALUES, ...wrong })).toThrow(said);
  });
});
