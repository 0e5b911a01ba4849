import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import busboy from 'busboy';
import { notEmulated, type ServiceError } from '../service.ts';
import { invalidArgument, S3Error } from './errors.ts';
import { bodySource } from './exchange.ts';

export interface PostForm {
  /** The fields before the file, by lower-case name. */
  readonly fields: ReadonlyMap<string, string>;
  readonly fileName: string;
  readonly file: Readable;
  /** Resolves when the form has ended properly. To be awaited once the file has been read. */
  readonly ended: Promise<void>;
  /** Stops reading, so that what is left of the request can be drained. */
  abandon(): void;
}

const LARGEST_FIELDS = 20 * 1024;

/**
 * Reads a form up to its file. What follows the file is ignored, as on AWS: a policy there would come too late.
 * The file must be read to its end, or the form abandoned.
 */
export function readPostForm(request: IncomingMessage): Promise<PostForm> {
  const { promise, resolve, reject } = Promise.withResolvers<PostForm>();
  const end = Promise.withResolvers<void>();
  // Whoever waits for the form is told through `promise`; nobody may yet be waiting for its end.
  end.promise.catch(() => undefined);
  const fields = new Map<string, string>();
  let size = 0;
  let found = false;
  const parser = parserFor(request);
  const fail = (error: ServiceError) => {
    reject(error);
    end.reject(error);
    // Also ends the file, which is part of it.
    parser.destroy(error);
  };
  parser.on('field', (name, value, info) => {
    if (found) return;
    const lower = (name ?? '').toLowerCase();
    size += lower.length + Buffer.byteLength(value);
    if (info.valueTruncated || info.nameTruncated || size > LARGEST_FIELDS)
      fail(
        new S3Error(
          'MaxPostPreDataLengthExceeded',
          'Your POST request fields preceeding the upload file was too large.',
          { fields: { MaxPostPreDataLengthBytes: LARGEST_FIELDS } },
        ),
      );
    else if (lower === 'file') fail(notEmulated('a form whose file part has no filename'));
    else if (fields.has(lower))
      fail(invalidArgument(name, value, `The form field ${name} occurs more than once.`));
    else fields.set(lower, value);
  });
  parser.on('file', (name, file, info) => {
    // When the form is abandoned, nobody may be reading the file any more.
    file.on('error', () => undefined);
    if (name.toLowerCase() !== 'file' || found) {
      fail(onlyOneFile());
      return;
    }
    found = true;
    resolve({
      fields,
      fileName: info.filename ?? '',
      file,
      ended: end.promise,
      abandon: () => parser.destroy(),
    });
  });
  parser.on('fieldsLimit', () => fail(malformed()));
  parser.on('close', () => {
    if (!found) fail(onlyOneFile());
    end.resolve();
  });
  parser.on('error', () => fail(malformed()));
  feed(request, parser).catch(() => fail(malformed()));
  return promise;
}

function parserFor(request: IncomingMessage): busboy.Busboy {
  try {
    return busboy({
      headers: request.headers,
      defParamCharset: 'utf8',
      limits: { fieldSize: LARGEST_FIELDS + 1, fieldNameSize: 256, fields: 100 },
    });
  } catch {
    throw malformed();
  }
}

/** Not `pipe`: an early refusal must leave the connection alone. */
async function feed(request: IncomingMessage, parser: busboy.Busboy): Promise<void> {
  for await (const chunk of bodySource(request)) {
    if (parser.destroyed) return;
    if (!parser.write(chunk)) await drained(parser);
  }
  parser.end();
}

function drained(parser: busboy.Busboy): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      parser.off('drain', done).off('close', done).off('error', done);
      resolve();
    };
    parser.on('drain', done).on('close', done).on('error', done);
  });
}

function onlyOneFile(): S3Error {
  return invalidArgument('file', undefined, 'POST requires exactly one file upload per request.');
}

function malformed(): S3Error {
  return new S3Error(
    'MalformedPOSTRequest',
    'The body of your POST request is not well-formed multipart/form-data.',
  );
}
