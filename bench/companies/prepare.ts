import { synthesize } from '#local/synthesize.ts';

/** Synthesizes the tree that this file stands in, ahead of its edition. The last line: milliseconds. */
const started = performance.now();
await synthesize((what) => process.stderr.write(`inzage: ${what}\n`));
console.log(JSON.stringify({ ms: performance.now() - started }));
