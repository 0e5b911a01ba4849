import type { LetterContent } from '../content.ts';
import { saidIn } from './answers.ts';
import { opens, says } from './reading.ts';
import { type Checked, faultIf, type Rule } from './rule.ts';

/** Formats that a person reads and a machine does not (POR-2). */
const CLOSED = /^(?:pdf|docx?|jpe?g|png|tiff?|html?)$/i;

/** The copy of the data: there is one, it opens, and where a machine is to read it, it can. */
export const COPIES: readonly Rule[] = [
  {
    id: 'no-copy',
    complaint: 'wrong-medium',
    cites: ['ACC-3', 'ACC-4'],
    letters: ['answer', 'supplement'],
    check: (letter) => {
      const link = linkOf(letter.content);
      return faultIf(
        hasData(letter) && (link === null || !opens(link) || !says(letter, link)),
        'Data were found, and the letter has no link to a copy of them.',
      );
    },
  },
  {
    id: 'format-unsaid',
    complaint: 'wrong-medium',
    cites: ['ACC-4'],
    letters: ['answer'],
    check: (letter) =>
      faultIf(
        !letter.words.answer.opening.every((step) => says(letter, step)),
        'The letter does not say how to open the package.',
      ),
  },
  {
    id: 'format-not-readable',
    complaint: 'wrong-medium',
    cites: ['POR-2'],
    letters: ['answer', 'decision'],
    check: ({ content }) =>
      'outcomes' in content
        ? (content.outcomes ?? []).flatMap(({ controller, outcome }) =>
            'formats' in outcome
              ? faultIf(
                  outcome.formats.every((format) => CLOSED.test(format.trim())),
                  'Data to take along are in no format that a machine reads.',
                  controller,
                )
              : [],
          )
        : [],
  },
  {
    id: 'way-back-missing',
    complaint: 'ignored',
    cites: ['CLK-6'],
    letters: ['lapse'],
    check: (letter) =>
      faultIf(
        !letter.words.asking.lapse.possible.every((way) => says(letter, way)),
        'The letter ends a request and does not say what can still be done.',
      ),
  },
  {
    id: 'choice-narrowed',
    complaint: 'ignored',
    cites: ['ACC-6', 'CLK-6'],
    letters: ['clarification'],
    check: (letter) =>
      faultIf(
        !says(letter, letter.words.asking.clarification.all),
        'The letter asks to choose and does not say that one may have everything.',
      ),
  },
];

function hasData({ content }: Checked): boolean {
  if (content.letter === 'supplement') return content.stores.some(({ records }) => records > 0);
  return (
    (content.letter === 'answer' && content.records > 0) ||
    saidIn(content).some(({ is }) => is === 'delivered' || is === 'ported' || is === 'file-instead')
  );
}

function linkOf(content: LetterContent): string | null {
  if (content.letter === 'supplement') return content.package?.link ?? null;
  return content.letter === 'answer' ? content.link : null;
}
