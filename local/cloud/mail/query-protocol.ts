import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { notEmulated, ServiceError } from '../service.ts';
import { errorCode } from './error-code.ts';

const NAMESPACE = 'http://ses.amazonaws.com/doc/2010-12-01/';
const API_VERSION = '2010-12-01';

/**
 * The parameters of one call in the AWS Query protocol. It remembers what was read, so that a parameter nobody
 * asked for is refused by name instead of ignored.
 */
export class QueryParameters {
  readonly action: string;
  readonly #values = new Map<string, string>();
  readonly #read = new Set<string>();

  constructor(form: string) {
    for (const [name, value] of new URLSearchParams(form)) {
      if (this.#values.has(name)) throw invalid(`Parameter ${name} occurs more than once`);
      this.#values.set(name, value);
    }
    this.action = this.required('Action');
    const version = this.required('Version');
    if (version !== API_VERSION) throw notEmulated(`version ${version} of the SES Query API`);
  }

  text(name: string): string | undefined {
    this.#read.add(name);
    return this.#values.get(name);
  }

  required(name: string): string {
    const value = this.text(name);
    if (value === undefined)
      throw new ServiceError('ValidationError', `1 validation error detected: Value null at '${name}'`);
    return value;
  }

  /** `Name.member.1`, `Name.member.2`, …; `[]` where there is none. */
  list(name: string): string[] {
    this.text(name); // how the SDK writes an empty list
    const values: string[] = [];
    for (;;) {
      const value = this.text(`${name}.member.${values.length + 1}`);
      if (value === undefined) return values;
      values.push(value);
    }
  }

  /** Reads and drops every parameter that begins with `name`: only for what cannot matter on one machine. */
  ignore(name: string): void {
    for (const key of this.#values.keys()) {
      if (key === name || key.startsWith(`${name}.`)) this.#read.add(key);
    }
  }

  refuseUnread(): void {
    for (const name of this.#values.keys()) {
      if (!this.#read.has(name)) throw notEmulated(`the parameter ${name} of SES ${this.action}`);
    }
  }
}

/** The error of SES for a value that it does not accept. */
export function invalid(message: string): ServiceError {
  return new ServiceError('InvalidParameterValue', message);
}

/** An element around text. */
export function leaf(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

/** An element around elements. */
export function element(name: string, ...children: string[]): string {
  return `<${name}>${children.join('')}</${name}>`;
}

export function sendResult(response: ServerResponse, action: string, result: string): void {
  const id = randomUUID();
  const body = element(`${action}Result`, result) + element('ResponseMetadata', leaf('RequestId', id));
  const xml = `<${action}Response xmlns="${NAMESPACE}">${body}</${action}Response>`;
  send(response, { status: 200, id, body: xml });
}

/** What is not a ServiceError is our own fault and shown as such, without its message: that may quote the request. */
export function sendError(response: ServerResponse, thrown: unknown): void {
  const error =
    thrown instanceof ServiceError
      ? thrown
      : new ServiceError('InternalFailure', `The local cloud failed: ${errorCode(thrown)}`, { status: 500 });
  const detail = element(
    'Error',
    leaf('Type', error.status < 500 ? 'Sender' : 'Receiver'),
    leaf('Code', error.code),
    leaf('Message', error.message),
  );
  const id = randomUUID();
  const body = detail + leaf('RequestId', id);
  const xml = `<ErrorResponse xmlns="${NAMESPACE}">${body}</ErrorResponse>`;
  send(response, { status: error.status, id, body: xml });
}

function send(
  response: ServerResponse,
  { status, id, body }: { readonly status: number; readonly id: string; readonly body: string },
): void {
  response.writeHead(status, {
    'content-type': 'text/xml',
    'content-length': Buffer.byteLength(body),
    'x-amzn-requestid': id,
  });
  response.end(body);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(text: string): string {
  // XML 1.0 has no way to write most control characters, not even as an entity.
  return text
    .replace(/\p{Cc}/gu, (c) => (c === '\t' || c === '\n' || c === '\r' ? c : '\uFFFD'))
    .replace(/[&<>"]/g, (c) => ENTITIES[c] ?? c);
}
