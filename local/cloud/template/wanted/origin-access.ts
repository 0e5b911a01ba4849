import { z } from 'zod';
import type { Assembly, Resource } from '../assembly.ts';

const oneOrMore = z.union([z.string().transform((one) => [one]), z.array(z.string())]);

/** As much of a statement as decides what a distribution may do; others have another shape and are passed over. */
const DistributionMay = z.object({
  Effect: z.literal('Allow'),
  Principal: z.object({ Service: oneOrMore.refine((names) => names.includes('cloudfront.amazonaws.com')) }),
  Action: oneOrMore,
  Condition: z.object({ StringEquals: z.record(z.string(), oneOrMore) }).optional(),
});

const Policy = z.object({
  Bucket: z.string(),
  PolicyDocument: z.object({ Statement: z.array(z.unknown()) }),
});

/**
 * Whether the policy of a bucket lets a distribution list it. Permissions are not evaluated here, but this one shows in
 * every answer: S3 says 404 for a missing object to whoever may list the bucket, and 403 to everybody else.
 */
export function mayList(
  assembly: Assembly,
  { bucket, distribution }: { bucket: string; distribution: Resource },
): boolean {
  return statementsFor(assembly, bucket).some((statement) => {
    const parsed = DistributionMay.safeParse(statement);
    if (!parsed.success) return false;
    const { Action, Condition } = parsed.data;
    const sources = Object.entries(Condition?.StringEquals ?? {})
      .filter(([key]) => key.toLowerCase() === 'aws:sourcearn')
      .flatMap(([, arns]) => arns);
    const concerns = sources.length === 0 || sources.includes(distribution.arn ?? '');
    return concerns && Action.some((action) => ['s3:ListBucket', 's3:List*', 's3:*'].includes(action));
  });
}

function statementsFor(assembly: Assembly, bucket: string): unknown[] {
  return assembly.ofType('AWS::S3::BucketPolicy').flatMap(({ properties }) => {
    const policy = Policy.safeParse(properties);
    return policy.success && policy.data.Bucket === bucket ? policy.data.PolicyDocument.Statement : [];
  });
}
