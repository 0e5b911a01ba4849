import { arnHere, type Deployed } from './deployed.ts';
import { list, type Need, need, text } from './need.ts';

/** Says what an operation takes, from its name and its input. */
export type NeedsOf = (
  operation: string,
  input: Readonly<Record<string, unknown>>,
  deployed: Deployed,
) => Need[];

/** SQS: a batch takes what one message does. */
export const queueNeeds: NeedsOf = (operation, input, { place }) => {
  const name = text(input, 'QueueName') ?? text(input, 'QueueUrl')?.split('/').at(-1);
  return [
    need(
      `sqs:${operation.replace(/Batch$/, '')}`,
      name === undefined ? undefined : arnHere(place, 'sqs', name),
    ),
  ];
};

/** EventBridge: `PutEvents` is asked for each bus among the entries. */
export const eventNeeds: NeedsOf = (operation, input, { place }) => {
  if (operation !== 'PutEvents') return [need(`events:${operation}`)];
  const buses = list(input, 'Entries').map((entry) => text(entry, 'EventBusName') ?? 'default');
  return [...new Set(buses)].map((bus) =>
    need('events:PutEvents', bus.startsWith('arn:') ? bus : arnHere(place, 'events', `event-bus/${bus}`)),
  );
};

export const secretNeeds: NeedsOf = (operation, input, { secretNamed }) => {
  const id = text(input, 'SecretId') ?? text(input, 'Name');
  const arn = id === undefined || id.startsWith('arn:') ? id : secretNamed(id);
  return [need(`secretsmanager:${operation}`, arn)];
};

/** KMS: how a digest is to be signed is part of the question, as keys may be bound to one way. */
export const keyNeeds: NeedsOf = (operation, input, { place, keyBehind }) => {
  const reference = text(input, 'KeyId')?.replace(/^arn:aws:kms:[^:]*:[^:]*:/, '');
  const arn =
    reference === undefined
      ? undefined
      : reference.startsWith('alias/')
        ? keyBehind(reference)
        : arnHere(place, 'kms', `key/${reference.replace(/^key\//, '')}`);
  const algorithm = text(input, 'SigningAlgorithm');
  return [
    need(
      `kms:${operation}`,
      arn,
      algorithm === undefined
        ? {}
        : { 'kms:signingalgorithm': algorithm, 'kms:messagetype': text(input, 'MessageType') ?? 'RAW' },
    ),
  ];
};

/** Step Functions: a token stands for the machine whose task waits for it, and for nothing once that is over. */
export const machineNeeds: NeedsOf = (operation, input, { machineWaitingFor }) => {
  const token = text(input, 'taskToken');
  if (token !== undefined) {
    const machine = machineWaitingFor(token);
    return machine === undefined ? [] : [need(`states:${operation}`, machine)];
  }
  const arn = text(input, 'stateMachineArn') ?? text(input, 'executionArn') ?? text(input, 'mapRunArn');
  return [need(`states:${operation}`, arn)];
};
