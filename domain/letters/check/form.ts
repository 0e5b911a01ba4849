import { DOUBTFUL, detectLanguage } from '#domain/language.ts';
import { ownWordsOf } from './own-words.ts';
import { lettersOf, opens, says, shownIn } from './reading.ts';
import { fault, faultIf, type Rule } from './rule.ts';

/** Surer than for a letter that came in: a person may quote a foreign law in an own sentence. */
const SURE = 0.6;

/** What shows that nobody looked: gaps, the wrong language, a text and a page that differ. */
export const FORM: readonly Rule[] = [
  {
    id: 'placeholder',
    complaint: 'careless',
    cites: ['ACC-4'],
    check: ({ written, text }) =>
      [written.subject, text].flatMap((part) => {
        const found = PLACEHOLDER.exec(part);
        return found ? fault(`Something was not filled in: ${found[0].slice(0, 40)}`) : [];
      }),
  },
  {
    id: 'value-empty',
    complaint: 'careless',
    cites: ['REF-1'],
    check: ({ content }) =>
      blanksOf(content).flatMap((where) => fault('A value that the letter shows is empty.', where)),
  },
  {
    id: 'reference-missing',
    complaint: 'careless',
    cites: ['CLK-8'],
    check: ({ content, written }) =>
      faultIf(
        content.reference !== null && !written.subject.includes(content.reference),
        'The subject does not have the reference, by which an answer is known.',
      ),
  },
  {
    id: 'code-in-subject',
    complaint: 'disclosure',
    cites: ['IDV-2'],
    letters: ['code'],
    check: ({ content, written }) =>
      faultIf(
        content.letter === 'code' && written.subject.includes(content.code),
        'The code stands in the subject, which locked screens show.',
      ),
  },
  {
    id: 'html-differs',
    complaint: 'careless',
    cites: ['ACC-4'],
    check: ({ written }) =>
      faultIf(
        lettersOf(shownIn(written.html)) !== lettersOf(written.text),
        'The text and the HTML of the letter do not say the same.',
      ),
  },
  {
    id: 'html-fetches',
    complaint: 'disclosure',
    cites: ['STO-1'],
    check: ({ written }) =>
      faultIf(
        /<(?:img|script|link|iframe|style|form|video|audio|object|embed)\b|\ssrc=|url\(|@import/i.test(
          written.html,
        ),
        'The HTML would run or fetch something in the mail reader.',
      ),
  },
  {
    id: 'other-language',
    complaint: 'other-language',
    cites: ['INT-1'],
    check: ({ language, written, request, registry, content }) => {
      const { language: read, confidence } = detectLanguage(written.text);
      const served = request && registry.group.languages.includes(request.language);
      return [
        ...faultIf(
          confidence >= DOUBTFUL && read !== language,
          `The letter should be in ${language} and reads as ${read}.`,
        ),
        ...faultIf(
          !written.html.includes(`<html lang="${language}">`),
          'The HTML names another language than the letter has, so that it is read aloud wrongly.',
        ),
        ...faultIf(!registry.group.languages.includes(language), `The group does not answer in ${language}.`),
        // A recipient is written to in the group's language, whatever the requester's.
        ...faultIf(
          content.letter !== 'recipients-notice' && served === true && request?.language !== language,
          `The requester wrote in ${request?.language}, and the letter is in ${language}.`,
        ),
      ];
    },
  },
  {
    id: 'own-words-language',
    complaint: 'other-language',
    cites: ['INT-1', 'REF-1'],
    check: ({ content, language }) =>
      ownWordsOf(content).flatMap(({ text, where }) => {
        const { language: read, confidence } = detectLanguage(text);
        return faultIf(
          confidence >= SURE && read !== language,
          `The reasons read as ${read}, and the letter is in ${language}.`,
          where,
        );
      }),
  },
  {
    id: 'link-missing',
    complaint: 'ignored',
    cites: ['IDV-2', 'CLK-6'],
    letters: ['acknowledgement', 'identity-request', 'reminder', 'identity-overdue'],
    check: (letter) =>
      'link' in letter.content
        ? faultIf(
            !opens(letter.content.link) || !says(letter, letter.content.link),
            'There is no page on which the requester can show who they are.',
          )
        : [],
  },
];

/** In German, `null` is a number. */
const PLACEHOLDER =
  /\bundefined\b|\bNaN\b|\[object \w+\]|\bInvalid Date\b|\$?\{[^{}]{0,60}\}|<%|%>|\[\[|“\s*”|„\s*“|«\s*»|(?<=^|\s)"\s*"(?=[\s.,;:!?)]|$)|\s\(\s*\)|\b(?:lorem ipsum|xxx+)\b/i;

/** Reasons have a rule of their own. */
const OWN_WORDS = new Set(['explanation', 'reason', 'because', 'grounds', 'basis', 'question', 'costs']);

/** Paths of the texts in a letter's content that are blank, and of the lists of them that are empty where one is shown. */
function blanksOf(value: unknown, path = ''): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    if (OWN_WORDS.has(key)) return [];
    const at = path === '' ? key : `${path}.${key}`;
    const empty: readonly string[] =
      SHOWN_LISTS.has(key) && Array.isArray(inner) && inner.length === 0 && isShown(value, key) ? [at] : [];
    return [...empty, ...blanksOf(inner, at)];
  });
}

/** Lists whose emptiness leaves a hole in a sentence. */
const SHOWN_LISTS = new Set([
  'formats',
  'stores',
  'keys',
  'asked',
  'searchedBy',
  'changes',
  'rights',
  'fields',
]);

/** The fields of a change are named for a correction only. */
const isShown = (owner: object, key: string): boolean =>
  key !== 'fields' || !('change' in owner) || owner.change === 'rectified';
