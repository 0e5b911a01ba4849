import { startS3 } from './server.ts';

/** The entry point of an S3 in a process of its own, on the folder named as its argument. */
const dir = process.argv[2];
if (dir === undefined) throw new Error('Name a folder.');
const { endpoint } = await startS3({ dir });
process.stdout.write(`${endpoint}\n`);
