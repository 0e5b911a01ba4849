import path from 'node:path';
import { createCompanyApp } from './company-app.ts';

/** What `npx inzage-connect deploy` has `cdk` run. */
const { app } = createCompanyApp({
  bundleFolder: path.resolve(import.meta.dirname, '..', '.local', 'company-bundles'),
});
app.synth();
