import type { Server } from 'node:http';

/** Listens on a free port of this machine and says where. */
export async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('The server has no port');
  return `http://127.0.0.1:${address.port}`;
}
