/** Accepts one asynchronous event in the folder given as argument, and kills itself at once. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLambda } from '#cloud/lambda/index.ts';

const [, , dir = ''] = process.argv;
writeFileSync(
  join(dir, 'index.mjs'),
  `import { writeFileSync } from 'node:fs';
   export const handler = async ({ text }) => writeFileSync(process.env.NOTE, text);`,
);
const lambda = createLambda({
  file: join(dir, 'lambda.db'),
  place: { region: 'eu-west-1', account: '000000000000' },
  clock: { now: Date.now, at: () => () => undefined },
  environmentFor: () => ({}),
  log: () => undefined,
});
lambda.deploy({
  name: 'noter',
  arn: 'arn:aws:lambda:eu-west-1:000000000000:function:noter',
  roleArn: 'arn:aws:iam::000000000000:role/noter',
  codeDir: dir,
  handler: 'index.handler',
  timeoutMs: 5000,
  memoryMb: 128,
  environment: {},
});
await lambda.invokeAsync('noter', { text: 'kept' });
process.kill(process.pid, 'SIGKILL');
