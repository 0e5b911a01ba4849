import { createServer } from 'node:net';

/**
 * The first of twenty ports that nobody listens on now, below those that systems give out for connections: one of these
 * could be taken between a death of the edition and its next start.
 */
export async function freePorts(): Promise<number> {
  for (;;) {
    const first = 20_000 + Math.floor(Math.random() * 600) * 20;
    const free = await Promise.all([0, 1, 2, 3, 4, 5, 6, 10, 11].map((offset) => isFree(first + offset)));
    if (free.every(Boolean)) return first;
  }
}

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const server = createServer()
      .once('error', () => resolve(false))
      .listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
