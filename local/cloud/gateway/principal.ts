import type { Caller } from '#cloud/service.ts';

/** The account in an ARN (`arn:partition:service:region:account:resource`), or nothing. */
export function accountOf(arn: string): string {
  return arn.split(':')[4] ?? '';
}

/** The unique id that AWS would give the caller: the key, and the session's name where a role was assumed. */
export function userIdOf(caller: Caller): string {
  const session = /:assumed-role\/[^/]+\/(.+)$/.exec(caller.arn)?.[1];
  return session === undefined ? caller.accessKeyId : `${caller.accessKeyId}:${session}`;
}
