import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { StoreFailure } from '#registry/connectors/postgresql-failure.ts';

/**
 * Stands before a PostgreSQL server and does what PGlite does not: asks for a password, counts connections, and cuts them.
 */
export async function openGate(target: string) {
  const { port: behind } = new URL(target);
  const sockets = new Set<Socket>();
  const gate = { password: 'local', connections: 0, received: Buffer.alloc(0) };

  const server = createServer((socket) => {
    gate.connections += 1;
    sockets.add(socket.on('close', () => sockets.delete(socket)).on('error', () => undefined));
    socket.once('data', (startup) => {
      gate.received = Buffer.concat([gate.received, startup]);
      if (startup.readInt32BE(4) === SSL_REQUEST) return socket.write('N');
      socket.write(message('R', int32(3)));
      return socket.once('data', (answer) => {
        const password = answer.toString('utf8', 5, answer.length - 1);
        if (password !== gate.password) return socket.end(message('E', Buffer.from(REFUSAL)));
        const upstream = connect(Number(behind), '127.0.0.1');
        sockets.add(upstream.on('close', () => sockets.delete(upstream)).on('error', () => undefined));
        upstream.write(startup);
        return upstream.pipe(socket).pipe(upstream);
      });
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A gate has a port.');

  return Object.assign(gate, {
    urlWith: (password: string) => `postgresql://invoicing:${password}@127.0.0.1:${address.port}/postgres`,
    /** As a frozen function finds its connection: gone, with or without a word. */
    cut() {
      for (const socket of sockets) socket.destroy();
    },
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  });
}

const SSL_REQUEST = 80_877_103;
const REFUSAL = 'SFATAL\0C28P01\0Mpassword authentication failed for user "invoicing"\0\0';

function message(type: string, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(type), int32(body.length + 4), body]);
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

/** The name and all text of what a promise is rejected with. */
export async function failureOf(asked: Promise<unknown>): Promise<{ name: string; text: string }> {
  const error = await asked.then(
    () => new Error('It was answered.'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof Error)) throw new Error('Something else than an error was thrown.');
  const text = `${error.message} ${error.stack} ${String(error.cause)} ${JSON.stringify(error)}`;
  return { name: error instanceof StoreFailure ? error.name : `${error.name} (not of the store)`, text };
}
