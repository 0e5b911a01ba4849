import { AwsClient } from 'aws4fetch';
import { type Clock, systemClock } from '#cloud/clock.ts';
import { createGateway, type Gateway } from '#cloud/gateway/index.ts';
import type { Service } from '#cloud/service.ts';
import type { CredentialLookup } from '#cloud/sigv4/index.ts';

export const PLACE = { region: 'eu-central-1', account: '111122223333' } as const;
export const CREDENTIALS = { accessKeyId: 'AKIATEST', secretAccessKey: 'test-secret' } as const;
export const CALLER_ARN = `arn:aws:sts::${PLACE.account}:assumed-role/Tester/anna`;

export const lookup: CredentialLookup = (accessKeyId) =>
  accessKeyId === CREDENTIALS.accessKeyId
    ? { secret: CREDENTIALS.secretAccessKey, arn: CALLER_ARN }
    : undefined;

/** What every SDK client of a test needs. One attempt, so that a refusal is seen as it is. */
export const clientOptions = (endpoint: string) =>
  ({ endpoint, region: PLACE.region, credentials: CREDENTIALS, maxAttempts: 1 }) as const;

export const signer = (service: string) =>
  new AwsClient({ ...CREDENTIALS, service, region: PLACE.region, retries: 0 });

/** A gateway with these services on a free port. */
export async function startGateway(
  services: readonly Service[],
  clock: Clock = systemClock(),
): Promise<{ gateway: Gateway; endpoint: string }> {
  const gateway = createGateway({ services, credentials: lookup, clock, health: () => ({ ok: true }) });
  const port = await gateway.listen(0);
  return { gateway, endpoint: `http://127.0.0.1:${port}` };
}

/** Calls one operation of an AWS JSON service without its SDK. */
export async function callJson(
  endpoint: string,
  o: { service: string; target: string; version?: '1.0' | '1.1'; input: unknown },
): Promise<{ status: number; headers: Headers; body: Record<string, unknown> }> {
  const response = await signer(o.service).fetch(`${endpoint}/`, {
    method: 'POST',
    headers: { 'content-type': `application/x-amz-json-${o.version ?? '1.1'}`, 'x-amz-target': o.target },
    body: typeof o.input === 'string' ? o.input : JSON.stringify(o.input),
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Record<string, unknown>,
  };
}
