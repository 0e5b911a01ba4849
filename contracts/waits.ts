import type { CaseEventType } from './case-events.ts';
import type { Wait } from './steps.ts';

/** Which waits of the state machine a person's decision ends. `resume` acts on these; the rule on the bus lets them through. */
export const ENDS = {
  IdentityAccepted: ['identity'],
  StoreReady: ['stragglers'],
  CollectionEnded: ['stragglers'],
  StoreAskedAgain: ['stragglers'],
  SupplementsEnded: ['stragglers'],
  SupplementReleased: ['supplement'],
  RecipientTold: ['notices'],
  RecipientNotTold: ['notices'],
  AnswerReleased: ['review'],
  RequestRefused: ['identity', 'review'],
  // Whatever it waits for: it ends. A step that stands still is not tried again first.
  RequestWithdrawn: ['identity', 'stragglers', 'review', 'repair'],
  RequestLapsed: ['identity', 'repair'],
  PipelineRetried: ['repair'],
} as const satisfies Partial<Readonly<Record<CaseEventType, readonly Wait[]>>>;

/** The waits that an event ends; none for most. */
export const waitsEndedBy = (type: CaseEventType): readonly Wait[] =>
  Object.entries(ENDS).find(([ending]) => ending === type)?.[1] ?? [];

export const ENDS_A_WAIT = Object.keys(ENDS) as readonly (keyof typeof ENDS)[];
