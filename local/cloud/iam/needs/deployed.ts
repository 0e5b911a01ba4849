import type { Place } from '#cloud/service.ts';

/** What has to be known of the deployed things to say which of them a call is about. */
export interface Deployed {
  readonly place: Place;
  /** ARN of the key that a bucket or a table names. */
  keyOf(arn: string): string | undefined;
  /** ARN of the key behind an alias such as `alias/cases`. */
  keyBehind(alias: string): string | undefined;
  /** ARN of a secret by its name. */
  secretNamed(name: string): string | undefined;
  /** Whether an address or a domain is verified for sending. */
  isIdentity(name: string): boolean;
  /** ARN of the state machine whose task waits for a token; nothing where no task does. */
  machineWaitingFor(token: string): string | undefined;
}

/** `arn:aws:<service>:<region>:<account>:<rest>` */
export const arnHere = ({ region, account }: Place, service: string, rest: string): string =>
  `arn:aws:${service}:${region}:${account}:${rest}`;
