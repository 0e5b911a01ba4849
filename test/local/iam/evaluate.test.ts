import { describe, expect, test } from 'vitest';
import { denialOf } from '#cloud/iam/denial.ts';
import type { Ask } from '#cloud/iam/evaluate.ts';
import { createDecider, type PolicySet } from '#cloud/iam/policies.ts';
import { allow, CASES, deny, EVIDENCE, events, KEY, lookup, policy, ROLE } from './statements.ts';

const ask = (action: string, resource: string, more: Partial<Ask> = {}): Ask => ({
  principal: lookup,
  action,
  resource,
  context: new Map(),
  ...more,
});

/** `allowed`, or what is said to whoever may not. */
function outcome(policies: { role?: PolicyOf; on?: Record<string, PolicyOf> }, asked: Ask): string {
  const set: PolicySet = {
    roles: new Map([[ROLE, policies.role ?? []]]),
    resources: new Map(Object.entries(policies.on ?? {})),
  };
  const decision = createDecider(set)(asked);
  return decision.allowed ? 'allowed' : denialOf(asked, decision.because);
}
type PolicyOf = ReturnType<typeof policy>;

const mine = (...statements: readonly unknown[]) => ({ role: policy('identity', ...statements) });
const NO_IDENTITY = /because no identity-based policy allows the/;
const NO_RESOURCE = /because no resource-based policy allows the/;
const EXPLICIT = /with an explicit deny in a resource-based policy/;
const OBJECT = `${EVIDENCE}/crm/answer.json`;
const overTls = new Map([['aws:securetransport', 'true']]);
const withoutTls = new Map([['aws:securetransport', 'false']]);
const EVERYBODY = { Principal: { AWS: '*' } };
const noPlainHttp = policy(
  'resource',
  deny('s3:*', [EVIDENCE, `${EVIDENCE}/*`], {
    ...EVERYBODY,
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  }),
);

describe('the policies of a role', () => {
  test.each([
    ['an action and a resource by name', allow('dynamodb:GetItem', CASES), 'dynamodb:GetItem', CASES],
    ['one of several actions', allow(['s3:PutObject', 's3:GetObject'], OBJECT), 's3:GetObject', OBJECT],
    [
      'one of several resources',
      allow('dynamodb:Query', [CASES, `${CASES}/index/*`]),
      'dynamodb:Query',
      CASES,
    ],
    ['an action in other letters', allow('DYNAMODB:getitem', CASES), 'dynamodb:GetItem', CASES],
    ['a pattern of actions', allow('s3:Get*', OBJECT), 's3:GetObject', OBJECT],
    ['a pattern over slashes', allow('s3:GetObject', `${EVIDENCE}/*`), 's3:GetObject', OBJECT],
    ['a question mark for one letter', allow('s3:GetObject', `${EVIDENCE}/cr?/*`), 's3:GetObject', OBJECT],
    ['everything', allow('*', '*'), 'dynamodb:GetItem', CASES],
  ])('allow by %s', (_how, statement, action, resource) => {
    expect(outcome(mine(statement), ask(action, resource))).toBe('allowed');
  });

  test.each([
    ['another action', allow('dynamodb:Query', CASES), 'dynamodb:GetItem', CASES],
    ['another resource', allow('dynamodb:GetItem', `${CASES}2`), 'dynamodb:GetItem', CASES],
    [
      'a resource in other letters',
      allow('dynamodb:GetItem', CASES.toUpperCase()),
      'dynamodb:GetItem',
      CASES,
    ],
    ['a table for its index', allow('dynamodb:Query', CASES), 'dynamodb:Query', `${CASES}/index/byDue`],
    ['a bucket for its objects', allow('s3:GetObject', EVIDENCE), 's3:GetObject', OBJECT],
    ['another prefix', allow('s3:GetObject', `${EVIDENCE}/shop/*`), 's3:GetObject', OBJECT],
    [
      'a dot that is no pattern',
      allow('s3:GetObject', `${EVIDENCE}/crm/answer.json`),
      's3:GetObject',
      `${EVIDENCE}/crm/answer-json`,
    ],
  ])('do not allow by %s', (_how, statement, action, resource) => {
    expect(outcome(mine(statement), ask(action, resource))).toMatch(NO_IDENTITY);
  });

  test('say nothing of what no statement names', () => {
    expect(outcome({}, ask('dynamodb:GetItem', CASES))).toBe(
      'User: arn:aws:sts::000000000000:assumed-role/lookup/fn is not authorized to perform: dynamodb:GetItem ' +
        'on resource: arn:aws:dynamodb:eu-west-1:000000000000:table/cases ' +
        'because no identity-based policy allows the dynamodb:GetItem action',
    );
  });

  test('are outdone by one Deny among them', () => {
    const both = mine(allow('s3:*', '*'), deny('s3:PutObject', OBJECT));

    expect(outcome(both, ask('s3:PutObject', OBJECT))).toMatch(/explicit deny in an identity-based policy/);
    expect(outcome(both, ask('s3:GetObject', OBJECT))).toBe('allowed');
  });
});

describe('the policy of a resource', () => {
  test('outdoes what the role may, where it forbids', () => {
    const policies = { ...mine(allow('s3:GetObject', OBJECT)), on: { [EVIDENCE]: noPlainHttp } };

    expect(outcome(policies, ask('s3:GetObject', OBJECT, { context: withoutTls }))).toMatch(EXPLICIT);
    expect(outcome(policies, ask('s3:GetObject', OBJECT, { context: overTls }))).toBe('allowed');
  });

  test('is enough alone within one account, where it names the role', () => {
    const on = {
      [EVIDENCE]: policy('resource', allow('s3:GetObject', OBJECT, { Principal: { AWS: ROLE } })),
    };

    expect(outcome({ on }, ask('s3:GetObject', OBJECT))).toBe('allowed');
    expect(outcome({ on }, ask('s3:PutObject', OBJECT))).toMatch(NO_IDENTITY);
  });

  test('lets nobody in by naming the account, which leaves it to the role', () => {
    const Principal = { AWS: 'arn:aws:iam::000000000000:root' };
    const on = { [EVIDENCE]: policy('resource', allow('s3:GetObject', OBJECT, { Principal })) };

    expect(outcome({ on }, ask('s3:GetObject', OBJECT))).toMatch(NO_IDENTITY);
  });

  test('forbids the roles of the account that it names', () => {
    const Principal = { AWS: 'arn:aws:iam::000000000000:root' };
    const on = { [EVIDENCE]: policy('resource', deny('s3:GetObject', OBJECT, { Principal })) };

    expect(outcome({ ...mine(allow('*', '*')), on }, ask('s3:GetObject', OBJECT))).toMatch(EXPLICIT);
  });
});

describe('a service', () => {
  const rule = 'arn:aws:events:eu-west-1:000000000000:rule/on-upload';
  const queue = 'arn:aws:sqs:eu-west-1:000000000000:dead';
  const by = (arn: string) => ({ principal: events, context: new Map([['aws:sourcearn', arn]]) });
  const on = {
    [queue]: policy(
      'resource',
      allow('sqs:SendMessage', queue, {
        Principal: { Service: 'events.amazonaws.com' },
        Condition: { ArnEquals: { 'aws:SourceArn': rule } },
      }),
    ),
  };

  test('may what the resource lets it, for the source that is named', () => {
    expect(outcome({ on }, ask('sqs:SendMessage', queue, by(rule)))).toBe('allowed');
    expect(outcome({ on }, ask('sqs:SendMessage', queue, by(`${rule}2`)))).toMatch(NO_RESOURCE);
  });

  test('is no other service', () => {
    const ses = { ...by(rule), principal: { kind: 'service', name: 'ses.amazonaws.com' } as const };

    expect(outcome({ on }, ask('sqs:SendMessage', queue, ses))).toMatch(NO_RESOURCE);
  });

  test('may nothing by the policies of roles', () => {
    expect(outcome(mine(allow('*', '*')), ask('sqs:SendMessage', queue, by(rule)))).toMatch(NO_RESOURCE);
  });
});

describe('a key', () => {
  const decrypt = ask('kms:Decrypt', KEY);
  const toAccount = policy(
    'resource',
    allow('kms:*', '*', { Principal: { AWS: 'arn:aws:iam::000000000000:root' } }),
  );

  test('is for roles that may use it once its policy leaves it to the account', () => {
    expect(outcome({ ...mine(allow('kms:Decrypt', KEY)), on: { [KEY]: toAccount } }, decrypt)).toBe(
      'allowed',
    );
    expect(outcome({ on: { [KEY]: toAccount } }, decrypt)).toMatch(NO_IDENTITY);
  });

  test('is for nobody whom its policy neither names nor leaves to the account', () => {
    expect(outcome(mine(allow('kms:Decrypt', KEY)), decrypt)).toMatch(NO_RESOURCE);
  });
});

describe('a condition', () => {
  test.each([
    ['StringEquals', 'ses:FromAddress', 'us@group.example', 'us@group.example', true],
    ['StringEquals', 'ses:FromAddress', 'us@group.example', 'US@group.example', false],
    ['StringEqualsIgnoreCase', 'ses:FromAddress', 'us@Group.example', 'us@group.example', true],
    ['StringEqualsIgnoreCase', 'ses:FromAddress', 'us@group.example', 'me@group.example', false],
    ['StringEquals', 'ses:FromAddress', ['a@b.example', 'us@group.example'], 'us@group.example', true],
    ['StringLike', 'ses:FromAddress', '*@group.example', 'us@group.example', true],
    ['StringLike', 'ses:FromAddress', '*@group.example', 'us@other.example', false],
    ['Bool', 'aws:SecureTransport', 'true', 'true', true],
    ['Bool', 'aws:SecureTransport', 'true', 'false', false],
    ['ArnLike', 'aws:SourceArn', 'arn:aws:execute-api:*:0:api/*', 'arn:aws:execute-api:eu:0:api/GET/x', true],
    ['ArnLike', 'aws:SourceArn', 'arn:aws:events:*:0:rule/*', 'arn:aws:execute-api:events:0:rule/x', false],
    ['ArnEquals', 'AWS:SourceArn', 'arn:aws:events:eu:0:rule/a', 'arn:aws:events:eu:0:rule/a', true],
    ['StringEquals', 'aws:SourceAccount', '000000000000', undefined, false],
  ])('%s of %s with %s holds for %s: %s', (operator, key, wanted, value, holds) => {
    const statement = allow('x:Do', '*', { Condition: { [operator]: { [key]: wanted } } });
    const context = new Map(value === undefined ? [] : [[key.toLowerCase(), value]]);

    expect(outcome(mine(statement), ask('x:Do', '*', { context })) === 'allowed').toBe(holds);
  });

  test('needs all of its keys', () => {
    const Condition = { StringEquals: { 'kms:MessageType': 'DIGEST', 'kms:SigningAlgorithm': 'RSA' } };
    const statement = allow('x:Do', '*', { Condition });
    const context = new Map([['kms:messagetype', 'DIGEST']]);

    expect(outcome(mine(statement), ask('x:Do', '*', { context }))).toMatch(NO_IDENTITY);
  });
});

describe('what is not evaluated is refused by name', () => {
  test.each([
    [
      'an operator',
      allow('x:Do', '*', { Condition: { NumericLessThan: { 'aws:SourceArn': '1' } } }),
      /NumericLessThan/,
    ],
    [
      'an operator with IfExists',
      allow('x:Do', '*', { Condition: { BoolIfExists: { 'aws:SecureTransport': 'true' } } }),
      /BoolIfExists/,
    ],
    ['a key', allow('x:Do', '*', { Condition: { StringEquals: { 's3:delimiter': 'a' } } }), /s3:delimiter/],
    ['a policy variable', allow('x:Do', `${EVIDENCE}/\${aws:username}/*`), /policy variable/],
    ['NotAction', { Effect: 'Allow', NotAction: 'x:Do', Resource: '*', Action: 'x' }, /NotAction/],
    ['NotResource', { ...allow('x:Do', '*'), NotResource: '*' }, /NotResource/],
    ['a statement of a role about somebody', allow('x:Do', '*', EVERYBODY), /with Principal/],
  ])('%s', (_what, statement, name) => {
    expect(() => policy('identity', statement)).toThrow(name);
  });

  test('a principal that nobody here is', () => {
    const Principal = { AWS: 'arn:aws:iam::000000000000:user/ann' };

    expect(() => policy('resource', allow('x:Do', '*', { Principal }))).toThrow(/user\/ann/);
  });

  test('a statement of a resource about nobody', () => {
    expect(() => policy('resource', allow('x:Do', '*'))).toThrow(/without Principal/);
  });
});

describe('between two accounts', () => {
  const theirs = 'arn:aws:lambda:eu-west-1:222222222222:function:lookup';
  const may = policy('identity', allow('lambda:InvokeFunction', theirs));
  const lets = (Principal: object, more: object = {}) =>
    policy('resource', allow('lambda:InvokeFunction', theirs, { Principal, ...more }));
  const asked = ask('lambda:InvokeFunction', theirs);

  test.each([
    ['by its role', { AWS: ROLE }],
    ['by its account', { AWS: 'arn:aws:iam::000000000000:root' }],
  ])('a role may what its own policies and the thing let it, %s', (_how, principal) => {
    expect(outcome({ role: may, on: { [theirs]: lets(principal) } }, asked)).toBe('allowed');
  });

  test('the thing alone is not enough, though within an account it would be', () => {
    expect(outcome({ on: { [theirs]: lets({ AWS: ROLE }) } }, asked)).toMatch(NO_IDENTITY);
  });

  test('the role’s own policies alone are not enough', () => {
    expect(outcome({ role: may }, asked)).toMatch(NO_RESOURCE);
    expect(outcome({ role: may, on: { [theirs]: lets({ AWS: '222222222222' }) } }, asked)).toMatch(
      NO_RESOURCE,
    );
  });

  test('an account is let in for one role of it', () => {
    const only = (role: string) =>
      lets({ AWS: '000000000000' }, { Condition: { ArnEquals: { 'aws:PrincipalArn': role } } });
    const context = new Map([['aws:principalarn', ROLE]]);

    expect(outcome({ role: may, on: { [theirs]: only(ROLE) } }, { ...asked, context })).toBe('allowed');
    expect(outcome({ role: may, on: { [theirs]: only(`${ROLE}-2`) } }, { ...asked, context })).toMatch(
      NO_RESOURCE,
    );
  });

  test('a bucket is another’s where its owner is, which its ARN does not say', () => {
    const decide = (owner: string) =>
      createDecider({
        roles: new Map([[ROLE, policy('identity', allow('s3:PutObject', OBJECT))]]),
        resources: new Map(),
        owners: new Map([[EVIDENCE, owner]]),
      })(ask('s3:PutObject', OBJECT));

    expect(decide('000000000000')).toMatchObject({ allowed: true });
    expect(decide('222222222222')).toEqual({ allowed: false, because: { missing: 'resource-based' } });
  });
});
