import type { LetterContent } from '../content.ts';
import type { RightOutcome } from '../outcome.ts';

/** What a person wrote into a letter: reasons, mostly. */
export interface OwnWords {
  readonly text: string;
  /** What it is about: a company and a right, or a field. */
  readonly where: string;
  /** Whether the law wants it said (REF-1), or it may be left empty. */
  readonly needed: boolean;
  /** It asks the requester for something, instead of explaining. */
  readonly asks: boolean;
}

/** Everything in a letter that a person has written. */
export function ownWordsOf(content: LetterContent): readonly OwnWords[] {
  switch (content.letter) {
    case 'refusal':
    case 'extension':
      return [reason(content.explanation, 'explanation')];
    case 'fee':
      return [reason(content.explanation, 'explanation'), reason(content.costs, 'costs')];
    case 'clarification':
      return [{ ...reason(content.question, 'question'), asks: true }];
    case 'identity-request':
      return [
        { ...reason(content.explanation, 'explanation'), needed: content.doubt === 'other', asks: true },
      ];
    case 'answer':
    case 'decision':
    case 'request-withdrawn':
      return (content.outcomes ?? []).flatMap(inOutcome);
    default:
      return [];
  }
}

function inOutcome({ right, controller, outcome }: RightOutcome): readonly OwnWords[] {
  const where = `${controller}, ${right}`;
  switch (outcome.is) {
    case 'refused':
      return [reason(outcome.explanation, where)];
    case 'delivered':
      return outcome.withheld.map(({ what, explanation }) => reason(explanation, `${where}: ${what}`));
    case 'not-rectified':
    case 'not-restricted':
    case 'file-instead':
    case 'nothing-portable':
      return [reason(outcome.reason, where)];
    case 'erased-in-part':
    case 'kept':
      return outcome.kept.map(({ what, because }) => reason(because, `${where}: ${what}`));
    case 'overridden':
      return [reason(outcome.grounds, where)];
    case 'no-consent':
      return [reason(outcome.basis, where)];
    case 'reviewed':
      return [reason(outcome.explanation, where)];
    default:
      return [];
  }
}

const reason = (text: string, where: string): OwnWords => ({ text, where, needed: true, asks: false });
