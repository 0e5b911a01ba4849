import type { S3Access } from '#cloud/s3/index.ts';
import { ADMINISTRATOR, askerOf } from './asker.ts';
import type { Authority } from './authority.ts';
import type { Deployed } from './needs/deployed.ts';
import { absenceNeeds, deletionNeeds, s3Needs } from './needs/s3.ts';

/** What S3 asks about its callers, answered by the policies of the templates. */
export function s3Access(authority: Authority, deployed: Deployed): S3Access {
  return {
    refusal(call) {
      const asker = askerOf(call.caller);
      return asker === ADMINISTRATOR ? undefined : authority.refusal(asker, s3Needs(call, deployed));
    },
    deletionRefusal: (call, versioned) =>
      authority.refusal(askerOf(call.caller), deletionNeeds({ ...call, versioned })),
    absenceRefusal: (caller, bucket) => authority.refusal(askerOf(caller), absenceNeeds(bucket)),
  };
}
