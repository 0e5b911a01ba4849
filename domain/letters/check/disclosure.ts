import { NO_DATA } from './phrases.ts';
import { oneLineOf, says } from './reading.ts';
import { type Checked, faultIf, type Rule } from './rule.ts';

/** What looks like an address, a phone number or a national number; customer numbers and keys do not. */
const PERSONAL = [
  /[^\s@,;]+@[^\s@,;]+\.[a-z]{2,}/i,
  /\+\d[\d\s./-]{7,}\d/,
  /\b\d{2}\.\d{2}\.\d{2}[ -]\d{3}\.\d{2}\b/,
] as const;

/** Nobody hears more than they may: not who a client is, and not who a person is. */
export const DISCLOSURE: readonly Rule[] = [
  {
    id: 'client-overnamed',
    complaint: 'disclosure',
    cites: ['PRO-1'],
    check: (letter) => {
      const { content, request } = letter;
      const known = request?.clients ?? [];
      const named = content.letter === 'referral' && content.client.named ? [content.client.name] : [];
      const unapproved = known.filter(
        ({ approved, name }) => !approved && name.trim() !== '' && says(letter, name),
      );
      const unasked = named.filter(
        (name) => request !== undefined && !known.some((client) => client.approved && client.name === name),
      );
      return [...new Set([...unapproved.map(({ name }) => name), ...unasked])].flatMap(() =>
        faultIf(true, 'A client is named whom nobody has approved to be named; it can tell of an illness.'),
      );
    },
  },
  {
    id: 'no-data-said',
    complaint: 'disclosure',
    cites: ['PRO-1'],
    letters: ['referral'],
    check: (letter) =>
      faultIf(
        NO_DATA[letter.language].test(letter.text),
        'The letter says of a client’s data whether there are any.',
      ),
  },
  {
    id: 'notice-too-much',
    complaint: 'disclosure',
    cites: ['NOT-1'],
    letters: ['recipients-notice'],
    check: (letter) => [
      ...faultIf(
        (letter.request?.personal ?? []).some((value) => value.trim() !== '' && says(letter, value)),
        'The notice tells a recipient more of the person than is needed to find the records.',
      ),
      ...told(letter).flatMap((value) =>
        faultIf(
          PERSONAL.some((pattern) => pattern.test(value)),
          'The notice has an address, a phone number or a national number of the person in it.',
        ),
      ),
    ],
  },
];

function told({ content }: Checked): readonly string[] {
  if (content.letter !== 'recipients-notice') return [];
  return [
    content.person,
    ...content.changes.flatMap(({ keys, fields, what }) => [...keys, ...fields, what]),
  ].map(oneLineOf);
}
