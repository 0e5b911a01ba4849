// A process that makes a key, signs with it, says so, and goes on until it is killed.

import { systemClock } from '#cloud/clock.ts';
import { createKeys } from '#cloud/keys/index.ts';
import { PLACE } from '../gateway/signed-in.ts';
import { key } from './keys-under-test.ts';

const [file = ''] = process.argv.slice(2);
const keys = createKeys({ file, place: PLACE, clock: systemClock() });
await keys.deploy([key(1)], []);
process.stdout.write('deployed\n');
setInterval(() => {}, 1000);
