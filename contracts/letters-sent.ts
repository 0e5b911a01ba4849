import * as z from 'zod/mini';

/** What came back of a letter of ours. */
export const Return = z.enum(['bounced', 'complained']);
export type Return = z.infer<typeof Return>;

/** Every letter that leaves. */
export const LETTERS = [
  'acknowledgement',
  'code',
  'answer',
  'refusal',
  'identity-overdue',
  'identity-request',
  'reminder',
  'lapse',
  'clarification',
  'extension',
  'fee',
  'request-withdrawn',
  'decision',
  'nothing-found',
  'referral',
  'supplement',
  'marketing-stopped',
  'recipients-notice',
  'fresh-link',
] as const;
export const Letter = z.enum(LETTERS);
export type Letter = z.infer<typeof Letter>;
