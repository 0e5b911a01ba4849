import * as z from 'zod/mini';

/** Rights of the person, articles 15 to 22 and 7(3), in the words of letters. */
export const RIGHTS = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection-dm',
  'objection',
  'withdrawal',
  'human-review',
] as const;
export const Right = z.enum(RIGHTS);
export type Right = z.infer<typeof Right>;
