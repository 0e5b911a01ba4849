import { buildSync } from 'esbuild';
import { ChangeOperation } from '#contracts/change-phase.ts';
import { bundleOptions } from '../../infra/bundle.ts';

/** What a call of the SDK asks of a role, besides the keys. Those of a transaction are its parts’. */
const ACTIONS: Readonly<Record<string, string>> = {
  GetCommand: 'dynamodb:GetItem',
  BatchGetCommand: 'dynamodb:BatchGetItem',
  QueryCommand: 'dynamodb:Query',
  PutCommand: 'dynamodb:PutItem',
  UpdateCommand: 'dynamodb:UpdateItem',
  DeleteCommand: 'dynamodb:DeleteItem',
  GetObjectCommand: 's3:GetObject',
  HeadObjectCommand: 's3:GetObject',
  PutObjectCommand: 's3:PutObject',
  CreateMultipartUploadCommand: 's3:PutObject',
  UploadPartCommand: 's3:PutObject',
  CompleteMultipartUploadCommand: 's3:PutObject',
  // Of what is copied, whoever copies has looked at it before.
  CopyObjectCommand: 's3:PutObject',
  UploadPartCopyCommand: 's3:PutObject',
  AbortMultipartUploadCommand: 's3:AbortMultipartUpload',
  DeleteObjectCommand: 's3:DeleteObject',
  DeleteObjectsCommand: 's3:DeleteObject',
  ListObjectsV2Command: 's3:ListBucket',
  ListObjectVersionsCommand: 's3:ListBucketVersions',
  GetSecretValueCommand: 'secretsmanager:GetSecretValue',
  InvokeCommand: 'lambda:InvokeFunction',
  SendRawEmailCommand: 'ses:SendRawEmail',
  PutEventsCommand: 'events:PutEvents',
  StartExecutionCommand: 'states:StartExecution',
  SendTaskSuccessCommand: 'states:SendTaskSuccess',
  SignCommand: 'kms:Sign',
  GetPublicKeyCommand: 'kms:GetPublicKey',
};

const PARTS: Readonly<Record<string, string>> = {
  Put: 'dynamodb:PutItem',
  Update: 'dynamodb:UpdateItem',
  Delete: 'dynamodb:DeleteItem',
  ConditionCheck: 'dynamodb:ConditionCheckItem',
};

/** Actions that the code of a function can ask for, by the calls that are left of it once nothing unused is. */
export function sendable(entry: string): ReadonlySet<string> {
  const code = called(codeOf(entry));
  const found = new Set<string>();
  const transacts = /new TransactWriteCommand\d*\(/.test(code);
  for (const [, command = ''] of code.matchAll(/new (?:\w+\.)?(\w+?Command)\d*\(/g)) {
    const action = ACTIONS[command];
    if (action) found.add(action);
    else if (command !== 'TransactWriteCommand') throw new Error(`What ${command} asks for is not known`);
  }
  for (const [, part = ''] of code.matchAll(/\b(\w+): \{\s*TableName\b/g))
    if (transacts) found.add(PARTS[part] ?? `dynamodb:${part}`);
  // A version of its own is another action than the newest.
  if (/new DeleteObjectCommand\d*\(\{[^}]*\bVersionId\b/.test(code)) found.add('s3:DeleteObjectVersion');
  // The form is signed here and sent by a browser, with the rights of whoever signed.
  if (/createPresignedPost\d*\(/.test(code)) found.add('s3:PutObject');
  return found;
}

/** As deployed, but not minified, and without packages. */
function codeOf(entry: string): string {
  const { alias: _, banner: __, outExtension: ___, ...options } = bundleOptions;
  const { outputFiles } = buildSync({
    ...options,
    entryPoints: [entry],
    splitting: false,
    minify: false,
    packages: 'external',
    write: false,
  });
  return outputFiles.map(({ text }) => text).join('\n');
}

/** Functions and methods as esbuild prints them: a line that opens one, and the next of its indentation that closes it. */
const OPENS = [
  /^( +)(?:async )?\*?(?!if\b|for\b|while\b|switch\b|catch\b|constructor\b|function\b)(?<method>\w+)\(.*\) \{$/,
  /^( +)(?<property>\w+): (?:async )?(?:\(.*?\)|\w+) => /,
  /^( *)(?:var|const) (?<name>\w+) = (?:async )?(?:\(.*?\)|\w+) => /,
  /^( *)(?:async )?function\*? (?<name>\w+)\(/,
];

/** Called as `changes[operation]`: every operation that a question can name. */
const BY_NAME: ReadonlySet<string> = new Set(ChangeOperation.options);

/** The code without what nothing in it calls: a bundler leaves every method of an object that is used. */
function called(code: string): string {
  let lines = code.split('\n');
  for (let before = 0; before !== lines.length; ) {
    before = lines.length;
    const words = countOf(lines.join('\n'));
    for (let at = lines.length - 1; at >= 0; at--) {
      const unused = unusedAt(lines[at] ?? '', words);
      if (unused !== null) lines = [...lines.slice(0, at), ...lines.slice(endOf(lines, at, unused))];
    }
  }
  return lines.join('\n');
}

interface Words {
  readonly names: ReadonlyMap<string, number>;
  /** How often each is followed by a bracket: where it is called, and where a method of that name is written. */
  readonly calls: ReadonlyMap<string, number>;
}

function countOf(code: string): Words {
  const counted = (pattern: RegExp) => {
    const counts = new Map<string, number>();
    for (const [, word = ''] of code.matchAll(pattern)) counts.set(word, (counts.get(word) ?? 0) + 1);
    return counts;
  };
  return {
    names: counted(/(?<!(?<!\.\.)\.|[\w$])([\w$]+)(?!:| [a-z]|[\w$])/g),
    calls: counted(/([\w$]+)(?:\?\.)?\(/g),
  };
}

/** The indentation of something that nothing calls, or null. */
function unusedAt(line: string, { names, calls }: Words): string | null {
  for (const pattern of OPENS) {
    const opening = pattern.exec(line);
    if (!opening) continue;
    const [, indentation = ''] = opening;
    const { method, property, name } = opening.groups ?? {};
    if (method !== undefined && calls.get(method) === 1 && !BY_NAME.has(method)) return indentation;
    if (property !== undefined && !calls.has(property) && !BY_NAME.has(property)) return indentation;
    if (name !== undefined && names.get(name) === 1) return indentation;
  }
  return null;
}

/** The line after it. */
function endOf(lines: readonly string[], start: number, indentation: string): number {
  const deeper = (line = '') => line.startsWith(`${indentation} `) || line === '';
  let at = start + 1;
  while (at < lines.length && deeper(lines[at])) at++;
  return lines[at]?.startsWith(`${indentation}}`) || lines[at]?.startsWith(`${indentation})`) ? at + 1 : at;
}
