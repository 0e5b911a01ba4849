/** `npm run redrive`: shows the letters that could not be delivered, and puts them back where they came from. */
import { parseArgs } from 'node:util';
import { InvokeCommand } from '@aws-sdk/client-lambda';
import { deadLetterQueueName } from '../infra/settings.ts';
import { awsPlace, localPlace } from './redrive/place.ts';
import { redrive } from './redrive/put-back.ts';
import { openQueue } from './redrive/queue.ts';

const USAGE = `usage: npm run redrive -- [--all | --only FUNCTION] [--aws] [--profile NAME] [--region REGION] [--prefix PREFIX]

  (nothing)           shows every letter: for whom, why, how often; never what it holds
  --all               gives each back to the function that it was meant for, and deletes it
  --only FUNCTION     the same for the letters of one function, such as inzage-take-mail
  --aws               on AWS, with the credentials and the region of the environment; otherwise on this machine
  --profile, --region the same with a profile or a region of your own
  --prefix            first part of the names, as in cdk.json (inzage)

Mend the cause first: what fails again is back in the queue in a few minutes. To put a letter back twice does no harm.`;

const { values } = parseArgs({
  options: {
    all: { type: 'boolean' },
    only: { type: 'string' },
    aws: { type: 'boolean' },
    profile: { type: 'string' },
    region: { type: 'string' },
    prefix: { type: 'string', default: 'inzage' },
    help: { type: 'boolean' },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}

const { profile, region, only } = values;
const place = values.aws || profile || region ? await awsPlace({ profile, region }) : await localPlace();
const queueName = deadLetterQueueName(values.prefix);
console.log(`${queueName} on ${place.name}:`);

const { seen, returned, failed } = await redrive(
  {
    queue: await openQueue(place.signer, place.sqsEndpoint, queueName),
    invoke: async (functionArn, payload) => {
      await place.lambda.send(
        new InvokeCommand({
          FunctionName: functionArn,
          InvocationType: 'Event',
          Payload: new TextEncoder().encode(payload),
        }),
      );
    },
    say: (line) => console.log(line),
  },
  { putBack: values.all === true || only !== undefined, ...(only ? { only } : {}) },
);
place.lambda.destroy();
console.log(
  seen === 0
    ? '  no letter: everything was delivered.'
    : `${seen} seen, ${returned} given back, ${failed} could not be. ${returned + failed === 0 ? 'Nothing was changed; --all puts them back.' : ''}`.trim(),
);
process.exit(failed > 0 ? 1 : 0);
