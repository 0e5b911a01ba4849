import type { CaseFacts } from '#contracts/case-events.ts';

/** One failure of one store: it is asked about again once. */
export const failureOf = ({
  controller,
  store,
  failedAt,
}: Pick<Extract<CaseFacts, { type: 'StoreAskedAgain' }>, 'controller' | 'store' | 'failedAt'>): string =>
  `${controller}/${store}@${failedAt}`;
