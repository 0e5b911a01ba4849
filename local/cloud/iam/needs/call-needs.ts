import type { IncomingMessage } from 'node:http';
import { notEmulated } from '#cloud/service.ts';
import type { Deployed } from './deployed.ts';
import { dynamoDbNeeds } from './dynamodb.ts';
import { lambdaNeeds } from './lambda.ts';
import { mailNeeds } from './mail.ts';
import { eventNeeds, keyNeeds, machineNeeds, type NeedsOf, queueNeeds, secretNeeds } from './named-things.ts';
import type { Need } from './need.ts';

const BY_TARGET: Readonly<Record<string, NeedsOf>> = {
  dynamodb: dynamoDbNeeds,
  sqs: queueNeeds,
  events: eventNeeds,
  secretsmanager: secretNeeds,
  kms: keyNeeds,
  states: machineNeeds,
};

/**
 * What the caller of a request to a service has to be allowed. S3 says it itself, since it reads its own requests.
 * @throws ServiceError `NotEmulated` for a service or an operation of which that is not known: no role may call it
 */
export function callNeeds(
  service: string,
  request: IncomingMessage,
  o: { readonly body: Buffer; readonly deployed: Deployed },
): Need[] {
  const { body, deployed } = o;
  if (service === 'sts') return [];
  const path = request.url?.replace(/\?.*$/, '') ?? '/';
  if (service === 'lambda') return lambdaNeeds(request.method ?? '', path, deployed);
  if (service === 'ses' && path === '/')
    return mailNeeds(new URLSearchParams(body.toString('utf8')), deployed);
  const needsOf = Object.hasOwn(BY_TARGET, service) ? BY_TARGET[service] : undefined;
  const target = request.headers['x-amz-target'];
  if (!needsOf || typeof target !== 'string') throw notEmulated(`to say which roles may call ${service}`);
  return needsOf(target.slice(target.lastIndexOf('.') + 1), parsed(body), deployed);
}

/** What is no JSON object is refused by the service, which says so in its own words. */
function parsed(body: Buffer): Record<string, unknown> {
  try {
    const input: unknown = JSON.parse(body.toString('utf8'));
    return typeof input === 'object' && input !== null ? { ...input } : {};
  } catch {
    return {};
  }
}
