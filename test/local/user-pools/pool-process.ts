/** A pool in a process of its own, to be killed. */
import { join } from 'node:path';
import { systemClock } from '#cloud/clock.ts';
import { createUserPool } from '#cloud/user-pools/index.ts';
import { ANN, POOL } from './setting.ts';

const [, , dir = '', port = ''] = process.argv;
const pool = await createUserPool({
  spec: POOL,
  people: [ANN],
  file: join(dir, 'pool.sqlite'),
  issuer: `http://127.0.0.1:${port}`,
  clock: systemClock(),
});
await pool.listen(Number(port));
process.send?.('listening');
