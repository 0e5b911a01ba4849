/** `s3-service.ts FOLDER`: the local cloud's S3 with two buckets; prints its address and ends with its input. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { systemClock } from '#cloud/clock.ts';
import { createS3 } from '#cloud/s3/index.ts';
import { EVIDENCE, KEY, PACKAGES, PLACE } from '../local-s3.ts';

const dir = process.argv[2];
if (!dir) throw new Error('Name a folder');
const s3 = await createS3({
  dir,
  place: PLACE,
  clock: systemClock(),
  credentials: (id) =>
    id === KEY.accessKeyId
      ? { secret: KEY.secretAccessKey, arn: `arn:aws:iam::${PLACE.account}:user/bench` }
      : undefined,
  emit: async () => undefined,
});
for (const name of [EVIDENCE, PACKAGES]) await s3.ensureBucket({ name });
s3.resume();

const server = createServer((request, response) => {
  s3.handle(request, response, undefined).catch(() => response.destroy());
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  console.log(`http://127.0.0.1:${port}`);
});
process.stdin.resume().on('end', async () => {
  server.closeAllConnections();
  server.close();
  await s3.close();
});
