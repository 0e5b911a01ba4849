import type { LetterName } from '../content.ts';
import { ours } from './identity.ts';
import { ownWordsOf } from './own-words.ts';
import { EFFORT, LAW, PAYMENT, RETENTION } from './phrases.ts';
import { says } from './reading.ts';
import { type Checked, faultIf, type Rule } from './rule.ts';

/** What is free stays free, and what is refused is refused on a ground that the law knows. */
export const GROUNDS: readonly Rule[] = [
  {
    id: 'fee-without-amount',
    complaint: 'excessive-or-fee',
    cites: ['FEE-1'],
    letters: ['fee'],
    check: (letter) => {
      if (letter.content.letter !== 'fee') return [];
      const { cents } = letter.content;
      return faultIf(
        !Number.isInteger(cents) || cents <= 0 || !says(letter, letter.words.decided.fee.amount(cents)),
        'The letter announces a fee without its amount.',
      );
    },
  },
  {
    id: 'fee-without-choice',
    complaint: 'excessive-or-fee',
    cites: ['FEE-1'],
    letters: ['fee'],
    check: (letter) =>
      faultIf(
        !letter.words.decided.fee.choices.every((choice) => says(letter, choice)),
        'The letter does not say that one may withdraw the request, or ask for less, instead of paying.',
      ),
  },
  {
    id: 'money-asked',
    complaint: 'excessive-or-fee',
    cites: ['FEE-1'],
    check: (letter) =>
      faultIf(
        letter.content.letter !== 'fee' && PAYMENT[letter.language].test(ours(letter)),
        'The letter asks for money; a fee has a letter of its own, with reasons and a choice.',
      ),
  },
  {
    id: 'effort-is-no-reason',
    complaint: 'excessive-or-fee',
    cites: ['FEE-1', 'CLK-7', 'ACC-6'],
    check: (letter) =>
      reasonsOf(letter).flatMap(({ text, where }) =>
        faultIf(
          EFFORT[letter.language].test(text),
          'Effort is no reason to refuse, to charge or to take longer.',
          where,
        ),
      ),
  },
  {
    id: 'retention-is-no-ground',
    complaint: 'ignored',
    cites: ['ERA-1', 'ERA-3'],
    letters: ['answer', 'decision', 'request-withdrawn'],
    check: (letter) =>
      reasonsOf(letter).flatMap(({ text, where }) =>
        faultIf(
          RETENTION[letter.language].test(text) && !LAW[letter.language].test(text),
          'A retention period of one’s own is no ground of article 17(3); a law has to be named.',
          where,
        ),
      ),
  },
  {
    id: 'kept-without-end',
    complaint: 'ignored',
    cites: ['ERA-2'],
    letters: ['answer', 'decision', 'request-withdrawn'],
    check: ({ content, request }) =>
      'outcomes' in content
        ? (content.outcomes ?? []).flatMap(({ controller, outcome }) =>
            'kept' in outcome
              ? [
                  ...faultIf(outcome.kept.length === 0, 'Records are kept, and none is named.', controller),
                  ...outcome.kept
                    .filter(({ until }) => request !== undefined && until <= request.today)
                    .flatMap(({ what }) =>
                      faultIf(true, 'Records are kept beyond their date.', `${controller}: ${what}`),
                    ),
                ]
              : [],
          )
        : [],
  },
  {
    id: 'marketing-not-at-once',
    complaint: 'ignored',
    cites: ['OBJ-1'],
    letters: ['refusal', 'fee', 'extension', 'clarification'],
    check: ({ content }) =>
      faultIf(
        NOT_AT_ONCE.has(content.letter) && 'rights' in content && !!content.rights?.includes('objection-dm'),
        'An objection to direct marketing is neither refused nor charged, nor delayed, nor questioned.',
      ),
  },
];

const NOT_AT_ONCE: ReadonlySet<LetterName> = new Set(['refusal', 'fee', 'extension', 'clarification']);

const reasonsOf = ({ content }: Checked) => ownWordsOf(content).filter(({ asks }) => !asks);
