import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { EVERY_DRAFT, EVERY_MAILBOX, type Variable } from '#contracts/catalogue.ts';
import { PAGE_MAIL_PREFIX } from '#contracts/portal-api.ts';
import type { Access, TableAccess } from './access.ts';
import type { StateStack } from './state-stack.ts';

/** What the pipeline knows besides the state: names, because a grant by ARN across stacks would be a circle. */
export interface Names {
  readonly stateMachineArn: string;
  readonly lookupPrefix: string;
  /** Of the functions of the companies: in this account, and in accounts of their own. */
  readonly lookupArns: readonly string[];
  /** What the names of the desks begin with, and the desks there are. */
  readonly deskPrefix: string;
  readonly deskArns: readonly string[];
}

const TABLE_ACTIONS: Readonly<Record<Exclude<TableAccess, 'find'>, string>> = {
  get: 'dynamodb:GetItem',
  query: 'dynamodb:Query',
  put: 'dynamodb:PutItem',
  update: 'dynamodb:UpdateItem',
};

const BUCKET_ACTIONS: Partial<Readonly<Record<Access, readonly string[]>>> = {
  read: ['s3:GetObject'],
  write: ['s3:PutObject'],
  'write-pages': ['s3:PutObject'],
  'read-write': ['s3:GetObject', 's3:PutObject'],
  'write-parts': ['s3:PutObject', 's3:AbortMultipartUpload'],
  'look-up': ['s3:GetObject'],
  'look-up-delete': ['s3:GetObject', 's3:DeleteObject'],
  'look-up-write': ['s3:GetObject', 's3:PutObject'],
  'list-delete': ['s3:DeleteObject'],
  'read-once': ['s3:GetObject', 's3:DeleteObject'],
  'read-and-draft': ['s3:GetObject'],
};

/** Accesses that may list the bucket. */
const LISTS: ReadonlySet<Access> = new Set([
  'list-delete',
  'look-up',
  'look-up-delete',
  'look-up-write',
  'read-once',
]);

/** Accesses that read what is encrypted. In parts counts too: S3 reads them again to make one object of them. */
const DECRYPTS: ReadonlySet<Access> = new Set([
  'read',
  'read-write',
  'write-parts',
  'look-up',
  'look-up-delete',
  'look-up-write',
  'read-once',
  'read-and-draft',
]);
const ENCRYPTS: ReadonlySet<Access> = new Set([
  'write',
  'read-write',
  'write-parts',
  'write-pages',
  'look-up-write',
  'read-and-draft',
]);

/** Sets a variable and gives, in the same act, exactly what the function may do with what it names. */
export function bind(
  fn: LambdaFunction,
  variable: Variable,
  access: Access,
  { state, names }: { state: StateStack; names: Names },
): void {
  const allow = (actions: readonly string[], ...resources: readonly string[]) =>
    fn.addToRolePolicy(new PolicyStatement({ actions: [...actions], resources: [...resources] }));
  const set = (value: string) => fn.addEnvironment(variable, value);

  const bindBucket = (bucket: Bucket) => {
    set(bucket.bucketName);
    const objects =
      access === 'write-pages' ? `${PAGE_MAIL_PREFIX}*` : access === 'read-once' ? EVERY_MAILBOX : '*';
    allow(BUCKET_ACTIONS[access] ?? [], bucket.arnForObjects(objects));
    if (access === 'read-and-draft') allow(['s3:PutObject'], bucket.arnForObjects(EVERY_DRAFT));
    if (LISTS.has(access)) allow(['s3:ListBucket'], bucket.bucketArn);
    if (DECRYPTS.has(access)) allow(['kms:Decrypt'], state.key.keyArn);
    if (ENCRYPTS.has(access)) allow(['kms:GenerateDataKey'], state.key.keyArn);
  };

  switch (variable) {
    case 'TABLE':
      throw new TypeError('The case table is bound by what is done with its items');
    case 'BUS':
      set(state.bus.eventBusName);
      allow(['events:PutEvents'], state.bus.eventBusArn);
      break;
    case 'INBOX_BUCKET':
      bindBucket(state.inbox);
      break;
    case 'IDENTITY_BUCKET':
      bindBucket(state.identity);
      break;
    case 'EVIDENCE_BUCKET':
      bindBucket(state.evidence);
      break;
    case 'PACKAGES_BUCKET':
      bindBucket(state.packages);
      break;
    case 'SECRET_ID':
      set(state.secret.secretArn);
      allow(['secretsmanager:GetSecretValue'], state.secret.secretArn);
      break;
    case 'PORTAL_URL':
      set(state.portal.apiEndpoint);
      break;
    case 'STATE_MACHINE_ARN':
      set(names.stateMachineArn);
      allow(['states:StartExecution'], names.stateMachineArn);
      break;
    case 'LOOKUP_PREFIX':
      set(names.lookupPrefix);
      allow(['lambda:InvokeFunction'], ...names.lookupArns);
      break;
    case 'DESK_PREFIX': {
      set(names.deskPrefix);
      const within = (part: string) => names.deskArns.map((arn) => `${arn}/${part}/*`);
      if (names.deskArns.length === 0) break;
      if (access === 'desk-answer') {
        allow(['s3:GetObject'], ...within('questions'), ...within('changes'));
        allow(['s3:PutObject'], ...within('answers'), ...within('changes'));
      } else {
        allow(['s3:GetObject'], ...within('answers'));
      }
      allow(['s3:ListBucket'], ...names.deskArns);
      break;
    }
    case 'SIGNING_KEY': {
      const { keyArn } = state.signingKey;
      set(keyArn);
      allow(['kms:GetPublicKey'], keyArn);
      if (access === 'sign') fn.addToRolePolicy(signsPackages(keyArn));
      break;
    }
    default:
      variable satisfies never;
  }
}

/** Names the case table, and gives what is done with its items. */
export function bindTable(
  fn: LambdaFunction,
  access: readonly TableAccess[],
  { table, key }: StateStack,
): void {
  fn.addEnvironment('TABLE', table.tableName);
  const allow = (actions: readonly string[], resource: string) =>
    fn.addToRolePolicy(new PolicyStatement({ actions: [...actions], resources: [resource] }));
  const onItems = access.flatMap((word) => (word === 'find' ? [] : [TABLE_ACTIONS[word]]));
  allow(onItems, table.tableArn);
  if (access.includes('find')) allow(['dynamodb:Query'], `${table.tableArn}/index/*`);
  allow(['kms:Decrypt'], key.keyArn);
  // AWS’ guide to keys of tables asks it of whoever writes; a laptop sees only the first.
  if (access.includes('put') || access.includes('update')) allow(['kms:GenerateDataKey'], key.keyArn);
}

/** One algorithm over a digest, as `docs/verify-a-package.md` says: with this key the role can sign nothing of another form. */
const signsPackages = (keyArn: string): PolicyStatement =>
  new PolicyStatement({
    actions: ['kms:Sign'],
    resources: [keyArn],
    conditions: {
      StringEquals: {
        'kms:SigningAlgorithm': 'RSASSA_PKCS1_V1_5_SHA_256',
        'kms:MessageType': 'DIGEST',
      },
    },
  });
