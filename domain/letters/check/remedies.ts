import type { LetterName } from '../content.ts';
import { ownWordsOf } from './own-words.ts';
import { oneLineOf, says } from './reading.ts';
import { type Checked, faultIf, type Rule } from './rule.ts';

/** Whatever ends, withholds, delays or charges something (article 12(4), REF-1). */
const WITH_REMEDIES: readonly LetterName[] = [
  'answer',
  'decision',
  'nothing-found',
  'refusal',
  'identity-overdue',
  'lapse',
  'extension',
  'fee',
  'referral',
  'supplement',
];

/** Authorities that are no more: sources that were copied for years still name them (O4). */
const FORMER = [
  // Belgium: ended on 25 May 2018 by the Act of 3 December 2017.
  'Commissie voor de bescherming van de persoonlijke levenssfeer',
  'Commission de la protection de la vie privée',
  'Ausschuss für den Schutz des Privatlebens',
  'Kommission für den Schutz des Privatlebens',
  'Commission for the protection of privacy',
  'Privacycommissie',
  'privacycommission.be',
] as const;

/** To whom one can complain: the authority by its name of today, its addresses, and the courts. */
export const REMEDIES: readonly Rule[] = [
  {
    id: 'authority-missing',
    complaint: 'no-remedies',
    cites: ['CMP-1', 'REF-1'],
    letters: WITH_REMEDIES,
    check: (letter) => {
      const { name, address, email } = letter.registry.group.authority;
      return faultIf(
        ![name[letter.language], address, email].every((part) => part.trim() !== '' && says(letter, part)),
        'The letter does not name the authority that one can complain to, with its address.',
      );
    },
  },
  {
    id: 'authority-abolished',
    complaint: 'no-remedies',
    cites: ['CMP-1'],
    check: (letter) =>
      FORMER.filter((name) => letter.text.toLowerCase().includes(name.toLowerCase())).flatMap((name) =>
        faultIf(true, 'The letter names an authority that no longer exists.', name),
      ),
  },
  {
    id: 'courts-missing',
    complaint: 'no-remedies',
    cites: ['CMP-1', 'REF-1'],
    letters: WITH_REMEDIES,
    check: (letter) =>
      faultIf(
        !says(letter, letter.words.remedies.court),
        'The letter does not say that one can go to court.',
      ),
  },
  {
    id: 'human-unsaid',
    complaint: 'no-remedies',
    cites: ['AUT'],
    letters: ['refusal', 'lapse', 'extension', 'fee'],
    check: (letter) =>
      faultIf(!saysHuman(letter), 'The letter does not say that a person decided, and not a computer.'),
  },
  {
    id: 'rights-unsaid',
    complaint: 'incomplete',
    cites: ['ACC-2'],
    letters: ['answer', 'decision', 'nothing-found', 'supplement'],
    check: (letter) =>
      letter.words.rights.list
        .filter((right) => !says(letter, right))
        .flatMap((right) =>
          faultIf(true, 'The letter does not name one of the other rights (article 15(1)(e)).', right),
        ),
  },
  {
    id: 'reasons-missing',
    complaint: 'no-remedies',
    cites: ['REF-1', 'CLK-7', 'FEE-1', 'OBJ-2'],
    check: (letter) =>
      ownWordsOf(letter.content)
        .filter(({ needed }) => needed)
        .flatMap(({ text, where }) =>
          faultIf(
            oneLineOf(text) === '' || !says(letter, oneLineOf(text)),
            'A refusal, a delay or a question has no reasons in the words of whoever decided.',
            where,
          ),
        ),
  },
];

function saysHuman(letter: Checked): boolean {
  const { refusal, request } = letter.words;
  return [refusal.decided, refusal.decidedThen, request.human].some((sentence) => says(letter, sentence));
}
