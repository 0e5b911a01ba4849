import { type Holder, readPolicy } from '#cloud/iam/policy-document.ts';
import type { Statement } from '#cloud/iam/statement.ts';

export const ROLE = 'arn:aws:iam::000000000000:role/lookup';
export const SESSION = 'arn:aws:sts::000000000000:assumed-role/lookup/fn';
export const CASES = 'arn:aws:dynamodb:eu-west-1:000000000000:table/cases';
export const EVIDENCE = 'arn:aws:s3:::evidence';
export const KEY = 'arn:aws:kms:eu-west-1:000000000000:key/1';

export const lookup = { kind: 'role', roleArn: ROLE, sessionArn: SESSION } as const;
export const events = { kind: 'service', name: 'events.amazonaws.com' } as const;

/** The statements of a policy as a template has it. */
export const policy = (kind: Holder['kind'], ...statements: readonly unknown[]): readonly Statement[] =>
  readPolicy({ path: `stack/${kind}`, kind }, { Version: '2012-10-17', Statement: statements });

export const allow = (Action: unknown, Resource: unknown, more: object = {}) => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...more,
});

export const deny = (Action: unknown, Resource: unknown, more: object = {}) => ({
  ...allow(Action, Resource, more),
  Effect: 'Deny',
});
