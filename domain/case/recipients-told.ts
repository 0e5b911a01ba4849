import type { CaseFacts } from '#contracts/case-events.ts';
import type { Case, Notice } from './state.ts';

type Facts = Extract<
  CaseFacts,
  { type: 'NoticesPlanned' | 'NoticeSent' | 'RecipientTold' | 'RecipientNotTold' }
>;

/** What becomes of the notices to recipients (NOT-1). */
export function told(state: Case, facts: Facts): Partial<Case> {
  const changed = (number: number, change: Partial<Notice>): Pick<Case, 'notices'> => ({
    notices: state.notices.map((notice) => (notice.n === number ? { ...notice, ...change } : notice)),
  });
  switch (facts.type) {
    case 'NoticesPlanned':
      return {
        status: 'answered',
        notices: facts.notices.map(({ by, ...notice }) => ({ ...notice, stands: by, messageId: null })),
      };
    case 'NoticeSent':
      return changed(facts.n, { stands: 'sent', messageId: facts.messageId });
    case 'RecipientTold':
      return changed(facts.n, { stands: 'told' });
    case 'RecipientNotTold':
      return changed(facts.n, { stands: 'not-told' });
    default:
      return facts satisfies never;
  }
}

/** A notice that came back has told nobody: now a person has to. */
export const cameBack = (notices: readonly Notice[], messageId: string): readonly Notice[] =>
  notices.map((notice) =>
    notice.stands === 'sent' && notice.messageId === messageId ? { ...notice, stands: 'person' } : notice,
  );

/** Recipients that a person has to tell: no address is known, or what was sent there came back. */
export const toldByHand = ({ notices }: Pick<Case, 'notices'>): readonly Notice[] =>
  notices.filter(({ stands }) => stands === 'person');

/** Recipients that have not heard of it, and of whom nobody has said why they need not (article 19). */
export const notToldYet = ({ notices }: Pick<Case, 'notices'>): readonly Notice[] =>
  notices.filter(({ stands }) => stands === 'mail' || stands === 'person');
