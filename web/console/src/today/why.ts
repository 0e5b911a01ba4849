import type { CaseLine } from '#contracts/console-api.ts';
import { named, type Words } from '../words/words.ts';

/** What a case waits for and why, in sentences; the first says what to do. */
export function whyOf(line: CaseLine, words: Words): readonly string[] {
  const { why, letters, returns } = words;
  return [
    ...(line.stopped ? [why.stopped(line.stopped.step, line.stopped.error)] : []),
    ...(line.withdraws ? [why.withdraws] : []),
    standing(line, words),
    ...line.returned.map((back) => why.returned(named(letters, back.letter), named(returns, back.why))),
    ...(line.letters.length > 0 ? [why.newLetters(line.letters.length)] : []),
  ];
}

function standing(line: CaseLine, { why }: Words): string {
  const { status, identityOverdue, pending, openActs, missing, supplement, toTell } = line;
  switch (status) {
    case 'identity':
      return identityOverdue ? why.proofOverdue : why.proof;
    case 'judging':
      return why.judge;
    case 'collecting':
      return pending > 0 ? why.pending(pending) : why.collecting;
    case 'review':
      return why.release;
    case 'answered':
      if (supplement) return supplement.stands === 'review' ? why.supplement : why.delivering;
      return toTell > 0 ? why.toTell(toTell) : why.missing(missing.length);
    case 'closed':
      return why.closed;
    default:
      return openActs > 0 ? why.acts(openActs) : why.delivering;
  }
}
