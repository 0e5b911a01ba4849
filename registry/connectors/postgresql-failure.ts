import { DatabaseError } from 'pg';

/**
 * Name only. In messages and causes the server quotes what was searched by and the driver where it connected to, so none is
 * passed on.
 */
export class StoreFailure extends Error {
  constructor(name: string) {
    super(name);
    this.name = name;
  }
}

/** What may help: to ask again on a new connection, to read the secret anew before, or nothing. */
export type Remedy = 'reconnect' | 'read-secret' | 'none';

/** Names what pg threw. @see https://www.postgresql.org/docs/current/errcodes-appendix.html */
export function failureOf(error: unknown): { readonly failure: StoreFailure; readonly remedy: Remedy } {
  const named = (name: string, remedy: Remedy) => ({ failure: new StoreFailure(name), remedy });
  // A row that is not as the lookup knows it.
  if (error instanceof StoreFailure) return { failure: error, remedy: 'none' };
  if (!(error instanceof DatabaseError)) {
    const silent = error instanceof Error && error.message === 'Query read timeout';
    return named(silent ? 'StoreTimedOut' : 'StoreUnreachable', 'reconnect');
  }
  const code = error.code ?? '';
  // 28: invalid authorization.
  if (code.startsWith('28')) return named('StorePasswordRefused', 'read-secret');
  // 08: connection exception; 53300: too many connections; 57P01 to 57P05: shutdown, recovery, idle session ended.
  if (/^08|^53300$|^57P/.test(code)) return named('StoreUnreachable', 'reconnect');
  // Cancelled by the statement timeout: asked again it would be as slow.
  if (code === '57014') return named('StoreTimedOut', 'none');
  // A mistake in the lookup's SQL, or a table that has changed: by the code it can be told which.
  return named(`StoreQueryFailed${code}`, 'none');
}
