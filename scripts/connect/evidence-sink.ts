import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Larger objects are counted and let go: nobody reads a file of 5 GB back. */
const KEPT_BYTES = 80 * 1024 * 1024;

export type EvidenceSink = {
  /** For `AWS_ENDPOINT_URL_S3`. */
  readonly address: string;
  readonly bucket: string;
  read(key: string): Uint8Array | null;
  /** Keys written since the last look. */
  fresh(): readonly string[];
  close(): void;
};

/**
 * The evidence bucket of a check, and the secret with the store's address: as much of S3 and Secrets Manager as a lookup
 * needs, on this machine only.
 */
export async function openEvidenceSink({ port = 0, secret = '' } = {}): Promise<EvidenceSink> {
  const bucket = 'evidence';
  const objects = new Map<string, Uint8Array>();
  const written: string[] = [];
  const server = createServer((request, response) => {
    if (request.headers['x-amz-target'] === 'secretsmanager.GetSecretValue') {
      response.setHeader('content-type', 'application/x-amz-json-1.1');
      return end(response, 200, Buffer.from(JSON.stringify({ SecretString: secret })));
    }
    const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '');
    const key = path.startsWith(`/${bucket}/`) ? path.slice(bucket.length + 2) : null;
    if (key === null) return end(response, 403);
    const query = new URLSearchParams((request.url ?? '').split('?')[1]);
    if (request.method === 'POST') {
      // An upload in parts, which come one after the other: begun, or complete.
      if (query.has('uploads')) objects.delete(key);
      else written.push(key);
      request.resume();
      return end(response, 200, Buffer.from(query.has('uploads') ? BEGUN : COMPLETE));
    }
    if (request.method !== 'PUT') {
      const bytes = objects.get(key);
      return bytes ? end(response, 200, request.method === 'HEAD' ? undefined : bytes) : end(response, 404);
    }
    void bodyOf(request).then((bytes) => {
      response.setHeader('etag', '"written"');
      if (query.has('partNumber')) {
        objects.set(key, joined(objects.get(key), bytes));
        return end(response, 200);
      }
      objects.set(key, bytes);
      written.push(key);
      end(response, 200);
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const at = server.address();
  return {
    address: `http://127.0.0.1:${portOf(at)}`,
    bucket,
    read: (key) => objects.get(key) ?? null,
    fresh: () => written.splice(0),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

const BEGUN = '<InitiateMultipartUploadResult><UploadId>upload</UploadId></InitiateMultipartUploadResult>';
const COMPLETE = '<CompleteMultipartUploadResult><ETag>"written"</ETag></CompleteMultipartUploadResult>';

function joined(before: Uint8Array | undefined, part: Uint8Array): Uint8Array {
  if (before === undefined) return part;
  return before.byteLength + part.byteLength > KEPT_BYTES ? before : Buffer.concat([before, part]);
}

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string') throw new TypeError('The sink has no port.');
  return address.port;
}

function end(response: ServerResponse, status: number, body?: Uint8Array): void {
  response.statusCode = status;
  response.end(body);
}

async function bodyOf(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= KEPT_BYTES) chunks.push(chunk);
  }
  const whole = Buffer.concat(chunks);
  const isChunked = String(request.headers['content-encoding'] ?? '').includes('aws-chunked');
  return isChunked ? unchunked(whole) : whole;
}

/** As the SDK sends what it streams: `<hex length>[;signature]\r\n<bytes>\r\n`, ended by a length of 0. */
function unchunked(whole: Buffer): Uint8Array {
  const parts: Buffer[] = [];
  for (let at = 0; at < whole.length; ) {
    const line = whole.indexOf('\r\n', at);
    const length = Number.parseInt(whole.toString('latin1', at, line), 16);
    if (line < 0 || !(length > 0)) break;
    parts.push(whole.subarray(line + 2, line + 2 + length));
    at = line + 2 + length + 2;
  }
  return Buffer.concat(parts);
}
