import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Place } from './service.ts';
import type { Credential, CredentialLookup } from './sigv4/index.ts';

/** A person or a program outside the cloud that may sign requests. */
export interface Principal extends Credential {
  readonly accessKeyId: string;
}

/** Keys for functions and people. Nobody else can sign anything: a wrong or unknown key is refused as on AWS. */
export interface Credentials {
  readonly lookup: CredentialLookup;
  /** The keys of a function: a session of its role, named like the function. */
  ofFunction(fn: { readonly name: string; readonly roleArn: string }): Principal;
}

/** Keys are derived from one secret of this folder, so that they, and links signed with them, outlive a restart. */
export function createCredentials(
  dir: string,
  place: Place,
  principals: readonly Principal[],
  elsewhere: CredentialLookup = () => undefined,
): Credentials {
  const root = rootSecret(dir);
  const known = new Map<string, Credential>(
    principals.map((principal) => [principal.accessKeyId, principal]),
  );
  const derive = (what: string) => createHmac('sha256', root).update(what);
  return {
    lookup: (accessKeyId) => known.get(accessKeyId) ?? elsewhere(accessKeyId),
    ofFunction({ name, roleArn }) {
      const role = roleArn.split('/').at(-1) ?? name;
      const principal = {
        accessKeyId: `ASIA${derive(`id ${name}`).digest('hex').slice(0, 16).toUpperCase()}`,
        secret: derive(`secret ${name}`).digest('base64url'),
        arn: `arn:aws:sts::${place.account}:assumed-role/${role}/${name}`,
        roleArn,
      };
      known.set(principal.accessKeyId, principal);
      return principal;
    },
  };
}

/** What the environment of a function says of the cloud around it. */
export function functionAccess(
  credentials: Credentials,
  spec: { readonly name: string; readonly roleArn: string },
  endpoint: string,
): Record<string, string> {
  const { accessKeyId, secret } = credentials.ofFunction(spec);
  return { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secret, AWS_ENDPOINT_URL: endpoint };
}

function rootSecret(dir: string): Buffer {
  const file = path.join(dir, 'root-secret');
  mkdirSync(dir, { recursive: true });
  if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600 });
  return readFileSync(file);
}
