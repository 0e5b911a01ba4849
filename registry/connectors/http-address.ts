import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod/mini';
import { environment } from './environment.ts';
import { HttpStoreError } from './http-error.ts';

/** Where a service is and what opens it. */
export type Address = { readonly url: URL; readonly key: string };

type AddressBook = {
  /** Read once and kept: a question should not pay for the secret each time. */
  read(): Promise<Address>;
  /** The next reading is fresh: the key may have been replaced, or the service moved. */
  forget(): void;
};

/** @param secret the text of the secret. @default the secret that STORE_SECRET names */
export function addressBook(secret: () => Promise<string> = storeSecret()): AddressBook {
  let kept: Promise<Address> | undefined;
  return {
    read() {
      kept ??= secret()
        .then(addressIn)
        .catch((error) => {
          kept = undefined;
          throw error;
        });
      return kept;
    },
    forget() {
      kept = undefined;
    },
  };
}

const Secret = z.object({
  url: z.url(),
  // It becomes a header.
  key: z.string().check(z.regex(/^[\x21-\x7e]{1,1024}$/)),
});

/** Hosts that no wire leads to. */
const THIS_MACHINE = new Set(['127.0.0.1', 'localhost']);

function addressIn(text: string): Address {
  const secret = Secret.safeParse(parsed(text));
  if (!secret.success) throw new HttpStoreError('StoreAddressInvalid');
  const url = new URL(secret.data.url);
  const sealed = url.protocol === 'https:' || (url.protocol === 'http:' && THIS_MACHINE.has(url.hostname));
  // Whatever stands in an address lands in access logs.
  if (!sealed || url.username || url.password || url.search || url.hash) {
    throw new HttpStoreError('StoreAddressInvalid');
  }
  return { url, key: secret.data.key };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function storeSecret(): () => Promise<string> {
  let client: SecretsManagerClient | undefined;
  return async () => {
    client ??= new SecretsManagerClient({});
    const { SecretString } = await client.send(
      new GetSecretValueCommand({ SecretId: environment('STORE_SECRET') }),
    );
    return SecretString ?? '';
  };
}
