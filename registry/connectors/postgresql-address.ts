import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod/mini';
import { environment } from './environment.ts';
import { StoreFailure } from './postgresql-failure.ts';

/** Where the store is, kept from one question to the next. */
export type AddressBook = {
  /** @returns a connection string */
  read(): Promise<string>;
  /** The next reading is fresh: the password may have been changed. */
  forget(): void;
};

/** @param secret the text of the secret. @default the secret that `STORE_SECRET` names */
export function addressBook(secret: () => Promise<string> = storeSecret): AddressBook {
  let kept: Promise<string> | undefined;
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

const Secret = z.object({ connectionString: z.url({ protocol: /^postgres(ql)?$/ }) });

/** Hosts that no wire leads to. */
const THIS_MACHINE = new Set(['127.0.0.1', 'localhost']);

/**
 * Personal data leave a machine only sealed, and to a server that has shown who it is: `…?sslmode=verify-full`. For RDS the
 * certificates are at hand: `&sslrootcert=/var/runtime/ca-cert.pem`.
 */
function addressIn(text: string): string {
  const secret = Secret.safeParse(parsed(text));
  if (!secret.success) throw new StoreFailure('StoreAddressInvalid');
  const { hostname, searchParams } = new URL(secret.data.connectionString);
  if (searchParams.get('sslmode') !== 'verify-full' && !THIS_MACHINE.has(hostname))
    throw new StoreFailure('StoreAddressInvalid');
  return secret.data.connectionString;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function storeSecret(): Promise<string> {
  const command = new GetSecretValueCommand({ SecretId: environment('STORE_SECRET') });
  const { SecretString } = await new SecretsManagerClient({}).send(command);
  return SecretString ?? '';
}
