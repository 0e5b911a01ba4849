import { KEY_FILE } from '#contracts/portal-api.ts';
import { SIGNATURE_FILE, SUMS_FILE } from '../seal.ts';

const SIGNATURE = `openssl dgst -sha256 -verify ${KEY_FILE} -signature ${SIGNATURE_FILE} ${SUMS_FILE}`;

/** How a package is checked, in the folder it was unpacked to, with what computers have of their own. */
export const COMMANDS = {
  linux: `${SIGNATURE} && sha256sum --check ${SUMS_FILE}`,
  /** Older versions of macOS know `shasum` only. */
  mac: `${SIGNATURE} && shasum -a 256 -c ${SUMS_FILE}`,
  /** The files only: Windows PowerShell cannot read a public key from PEM. */
  powerShell: `Get-Content ${SUMS_FILE} | ForEach-Object { if ((Get-FileHash -LiteralPath $_.Substring(66)).Hash -ne $_.Substring(0, 64)) { $_.Substring(66) } }`,
  oneFile: 'certutil -hashfile index.html SHA256',
  fingerprint: `openssl pkey -pubin -in ${KEY_FILE} -outform DER | openssl dgst -sha256 -c`,
} as const;
