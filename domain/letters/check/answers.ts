import type { Right } from '#contracts/rights.ts';
import type { LetterContent } from '../content.ts';
import type { RightOutcome } from '../outcome.ts';

/** What a letter says of a right at a company, as far as completeness goes. */
export interface Said {
  readonly right: Right;
  readonly controller: string;
  /** `open`: not complete, and told as such. */
  readonly is: RightOutcome['outcome']['is'] | 'open';
}

/** Rights that are carried out even where nothing is found: a suppression entry, a note of the withdrawal (OBJ-1). */
const NEVER_NOTHING: ReadonlySet<Right> = new Set(['objection-dm', 'withdrawal']);

/** Every right at every company that a letter speaks of. */
export function saidIn(content: LetterContent): readonly Said[] {
  switch (content.letter) {
    case 'answer': {
      const rows = (content.outcomes ?? []).map(plain);
      return rows.some(({ right }) => right === 'access') ? rows : [...accessIn(content), ...rows];
    }
    case 'decision':
    case 'request-withdrawn':
      return content.outcomes.map(plain);
    case 'nothing-found':
      return content.rights
        .filter((right) => !NEVER_NOTHING.has(right))
        .flatMap((right) => [
          ...content.controllers.map(({ name }) => ({ right, controller: name, is: 'nothing' as const })),
          ...content.referred.map((controller) => ({ right, controller, is: 'referred' as const })),
        ]);
    default:
      return [];
  }
}

const plain = ({ right, controller, outcome }: RightOutcome): Said => ({ right, controller, is: outcome.is });

/** The older form of the answer, which speaks of access alone. A company with an open store is written as open (AFF-1). */
function accessIn({ controllers, open }: Extract<LetterContent, { letter: 'answer' }>): readonly Said[] {
  const waiting = new Set(open.map(({ controller }) => controller));
  return controllers.map(({ name, result }): Said => {
    const row = { right: 'access', controller: name } as const;
    switch (result) {
      case 'found':
        return { ...row, is: 'delivered' };
      case 'ambiguous':
        return { ...row, is: 'held-back' };
      case 'referred':
        return { ...row, is: 'referred' };
      case 'nothing':
        return { ...row, is: waiting.has(name) ? 'open' : 'nothing' };
      default:
        return result satisfies never;
    }
  });
}
