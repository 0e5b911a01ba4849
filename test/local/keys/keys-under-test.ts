import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KMSClient } from '@aws-sdk/client-kms';
import { systemClock } from '#cloud/clock.ts';
import { type AliasSpec, createKeys, type KeySpec, type Keys } from '#cloud/keys/index.ts';
import { clientOptions, PLACE, startGateway } from '../gateway/signed-in.ts';

export const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const arnOf = (resource: string) => `arn:aws:kms:${PLACE.region}:${PLACE.account}:${resource}`;

export const key = (n: number, over: Partial<KeySpec> = {}): KeySpec => ({
  id: idOf(n),
  arn: arnOf(`key/${idOf(n)}`),
  spec: 'RSA_2048',
  enabled: true,
  ...over,
});
export const alias = (name: string, keyId: string): AliasSpec => ({
  name: `alias/${name}`,
  arn: arnOf(`alias/${name}`),
  keyId,
});

export interface KeysUnderTest {
  readonly file: string;
  readonly keys: Keys;
  readonly client: KMSClient;
  readonly endpoint: string;
  /** Ends the service and opens it again on the same file. */
  reopen(): Promise<KeysUnderTest>;
  stop(): Promise<void>;
}

export async function startKeys(folder = mkdtempSync(join(tmpdir(), 'keys-'))): Promise<KeysUnderTest> {
  const file = join(folder, 'keys.sqlite');
  const keys = createKeys({ file, place: PLACE, clock: systemClock() });
  const { gateway, endpoint } = await startGateway([keys]);
  const client = new KMSClient(clientOptions(endpoint));
  const close = async () => {
    client.destroy();
    await gateway.close();
    await keys.close();
  };
  return {
    file,
    keys,
    client,
    endpoint,
    async reopen() {
      await close();
      return startKeys(folder);
    },
    async stop() {
      await close();
      rmSync(folder, { recursive: true });
    },
  };
}
