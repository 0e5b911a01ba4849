import * as z from 'zod/mini';
import { CaseLine } from './case-views.ts';

/** By what a case is found besides its reference. What is looked for travels in the body, never in an address. */
const FIND_BY = ['mail', 'customerNo'] as const;
export const FindBy = z.enum(FIND_BY);
export type FindBy = z.infer<typeof FindBy>;

/** The exact address or number as somebody types it; spaces, capitals and signs between do not count. */
export const FindCases = z.object({
  by: FindBy,
  value: z.string().check(z.trim(), z.minLength(1), z.maxLength(320)),
});

/** The cases of whoever said that of themselves, the latest first; at most a hundred. */
export const FoundCases = z.object({ cases: z.array(CaseLine) });
