import path from 'node:path';
import { identityRemarks } from './identity-remarks.ts';
import { createApp } from './inzage-app.ts';

/** What `cdk` runs. */
const { app, registry } = createApp({
  bundleFolder: path.resolve(import.meta.dirname, '..', '.local', 'bundles'),
});
for (const remark of identityRemarks(registry)) console.log(`warning: ${remark}`);
app.synth();
