import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Assembly, readAssembly } from '#cloud/template/index.ts';
import { createCompanyApp } from '../../infra/company-app.ts';

/** A company of the shipped group as if it had an account of its own, as `npx inzage-connect deploy` makes its stack. */
export const COMPANY = 'uw-secretaresse';
export const ACCOUNT = '222222222222';
export const GROUP_KEY = 'arn:aws:kms:eu-west-1:111111111111:key/0a1b2c3d';
export const VALUES = {
  'inzage:company': COMPANY,
  'inzage:evidence': 'evidence-of-the-group',
  'inzage:key': GROUP_KEY,
  'inzage:accounts': `${COMPANY}=${ACCOUNT}`,
};

export function companyApp(folder: string, values: Readonly<Record<string, string>> = VALUES) {
  return createCompanyApp({
    bundleFolder: path.join(folder, 'bundles'),
    outdir: path.join(folder, 'cdk.out'),
    context: values,
    builtinCloudFormationValidation: false,
  });
}

/** Its template as the local cloud reads it, references resolved. */
export function assembledCompany(): Assembly {
  const folder = mkdtempSync(path.join(tmpdir(), 'inzage-company-'));
  try {
    companyApp(folder).app.synth();
    return readAssembly({
      dir: path.join(folder, 'cdk.out'),
      place: { region: 'eu-west-1', account: ACCOUNT },
      attribute: () => undefined,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
