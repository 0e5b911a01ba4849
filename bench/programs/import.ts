/** `import.ts MODULE`: CPU-milliseconds until the module is loaded, in a process that has loaded nothing else. */
import { pathToFileURL } from 'node:url';

const file = process.argv[2] ?? '';
const before = process.cpuUsage();
await import(pathToFileURL(file).href);
const { user, system } = process.cpuUsage(before);
console.log((user + system) / 1000);
// Not every client of the SDK lets go of a process by itself.
process.exit(0);
