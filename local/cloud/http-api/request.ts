import type { IncomingMessage } from 'node:http';
import { ApiError } from './api-error.ts';

/** The parts of a request that routing, authorisation and the event share. */
export interface ApiRequest {
  readonly method: string;
  /** As sent, percent-encoded. */
  readonly path: string;
  readonly query: string;
  readonly body: Buffer;
  readonly source: IncomingMessage;
}

export function readTarget(source: IncomingMessage): { method: string; path: string; query: string } {
  const target = source.url ?? '/';
  const mark = target.indexOf('?');
  const path = mark < 0 ? target : target.slice(0, mark);
  if (!path.startsWith('/') || !isDecodable(path)) throw new ApiError(400, 'Bad Request');
  return { method: source.method ?? 'GET', path, query: mark < 0 ? '' : target.slice(mark + 1) };
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
