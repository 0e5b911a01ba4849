/** `import.ts MODULE`: how long the module takes to load, in milliseconds, in a process that has loaded nothing else. */
import { pathToFileURL } from 'node:url';

const file = process.argv[2] ?? '';
const started = performance.now();
await import(pathToFileURL(file).href);
console.log(performance.now() - started);
// Not every client of the SDK lets go of a process by itself.
process.exit(0);
