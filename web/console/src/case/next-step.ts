import type { CaseView } from '#contracts/console-api.ts';

/** Where the next thing to do lies. */
export type NextTab = 'identity' | 'stores' | 'answer' | 'after' | 'changes' | 'overview';

/** The part of the case that a person should look at first, by where it stands. */
export function nextTab({ status, stopped }: Pick<CaseView, 'status' | 'stopped'>): NextTab {
  if (stopped) return 'overview';
  switch (status) {
    case 'judging':
      return 'identity';
    case 'collecting':
      return 'stores';
    case 'review':
      return 'answer';
    case 'delivering':
      return 'changes';
    case 'answered':
      return 'after';
    default:
      return 'overview';
  }
}
