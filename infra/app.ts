import path from 'node:path';
import { createApp } from './inzage-app.ts';

/** What `cdk` runs. */
createApp({ bundleFolder: path.resolve(import.meta.dirname, '..', '.local', 'bundles') }).app.synth();
