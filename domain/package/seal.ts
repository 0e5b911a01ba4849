import { verify } from 'node:crypto';
import { ERRORS, NamedError } from '#contracts/errors.ts';
import { KEY_FILE } from '#contracts/portal-api.ts';
import type { PackageEntry } from './entry.ts';
import type { Signer } from './signing-key.ts';

/** The list of all checksums, in the form that `sha256sum --check` reads. */
export const SUMS_FILE = 'SHA256SUMS';
export const SIGNATURE_FILE = `${SUMS_FILE}.sig`;

/**
 * The last files of a package, by which anybody can check all others without anything of ours. One signature over one list
 * covers everything: the manifest stands in the list too, and needs no second one.
 *
 * The key is in neither list: it is compared with the one that the portal publishes, and vouches for nothing by itself.
 *
 * @param sums the list over everything that was written before
 * @throws NamedError `SigningKeyUnusable` if the signature does not fit the key: no package leaves that fails its own check
 */
export async function* seal(
  sums: string,
  key: string,
  signer: Signer,
): AsyncGenerator<Pick<PackageEntry, 'path' | 'content' | 'compress'>> {
  const list = Buffer.from(sums);
  const signature = await signer.sign(list);
  if (!verify('sha256', list, key, signature)) {
    throw new NamedError(ERRORS.signingKeyUnusable, 'The signature does not fit the public key');
  }
  yield { path: KEY_FILE, content: Buffer.from(key), compress: true };
  yield { path: SUMS_FILE, content: list, compress: true };
  yield { path: SIGNATURE_FILE, content: signature, compress: false };
}
