import path from 'node:path';
import { createCompanyApp } from '../../infra/company-app.ts';

/** A company of the shipped group as if it had an account of its own, as `npx inzage-connect deploy` makes its stack. */
export const COMPANY = 'uw-secretaresse';
export const ACCOUNT = '222222222222';
const GROUP_KEY = 'arn:aws:kms:eu-west-1:111111111111:key/0a1b2c3d';
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
