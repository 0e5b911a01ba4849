import { leftOutText } from '#domain/redaction/words.ts';
import { says } from './reading.ts';
import { faultIf, type Rule } from './rule.ts';

/** What is left out for the rights of others is a refusal in part: it is said, counted, and has its reason. */
export const LEFT_OUT: readonly Rule[] = [
  {
    id: 'left-out-unsaid',
    complaint: 'incomplete',
    cites: ['ACC-5', 'REF-1'],
    letters: ['answer'],
    check: (letter) => {
      const leftOut = letter.content.letter === 'answer' ? (letter.content.leftOut ?? []) : [];
      return leftOut.length === 0
        ? []
        : leftOutText(leftOut, letter.language).list.flatMap((line, n) =>
            faultIf(
              !says(letter, line),
              'Something is left out of the answer, and the letter does not say so with its reason.',
              leftOut[n]?.ground,
            ),
          );
    },
  },
];
