import type { Caller } from '../service.ts';
import { accessDenied } from './errors.ts';

/** A call, as far as it decides what its caller has to be allowed. Names in lower case. */
export interface AccessedBy {
  readonly caller: Caller;
  /** As AWS names the operation. */
  readonly operation: string;
  readonly bucket: string;
  readonly key: string;
  readonly query: ReadonlyMap<string, string>;
  readonly headers: ReadonlyMap<string, string>;
}

/** Who may do what. Each answers why not, or nothing for a call that is allowed. */
export interface S3Access {
  refusal(call: AccessedBy): string | undefined;
  /** One key of a `DeleteObjects`. */
  deletionRefusal(call: AccessedBy, versioned: boolean): string | undefined;
  /** Whether the caller may learn that a bucket does not hold a key. */
  absenceRefusal(caller: Caller, bucket: string): string | undefined;
}

/** Everything is allowed: a service that runs by itself has no policies. */
export const EVERYTHING: S3Access = {
  refusal: () => undefined,
  deletionRefusal: () => undefined,
  absenceRefusal: () => undefined,
};

/** @throws S3Error `AccessDenied` with the reason, where there is one */
export function assertAllowed(refusal: string | undefined): void {
  if (refusal !== undefined) throw accessDenied(refusal);
}
