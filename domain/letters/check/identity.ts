import { firstProof } from '../../identity/policy.ts';
import type { LetterName } from '../content.ts';
import { ownWordsOf } from './own-words.ts';
import { PAPER, SIGNATURE } from './phrases.ts';
import { oneLineOf, says } from './reading.ts';
import { type Checked, faultIf, type Rule } from './rule.ts';

const ASKING: readonly LetterName[] = ['identity-request', 'reminder'];

/** Nothing is asked that is not needed, and nothing in a way that nobody has to follow. */
export const IDENTITY: readonly Rule[] = [
  {
    id: 'identity-without-doubt',
    complaint: 'additional-id',
    cites: ['IDV-1'],
    letters: ['acknowledgement', 'identity-request'],
    check: ({ content, registry }) => {
      const everybody =
        (content.letter === 'acknowledgement' && content.document) ||
        (content.letter === 'identity-request' && content.doubt === 'policy');
      return faultIf(
        everybody && firstProof(registry) === 'code',
        'The letter asks for proof without a doubt, and the group asks on doubt only.',
      );
    },
  },
  {
    id: 'doubt-unsaid',
    complaint: 'additional-id',
    cites: ['IDV-1'],
    letters: ['identity-request'],
    check: (letter) =>
      faultIf(
        letter.content.letter === 'identity-request' &&
          !says(letter, letter.words.asking.identity.doubt[letter.content.doubt]),
        'The letter does not tell the doubt for which it asks.',
      ),
  },
  {
    id: 'identity-again',
    complaint: 'additional-id',
    cites: ['IDV-1'],
    letters: [...ASKING, 'identity-overdue', 'lapse'],
    check: ({ request }) =>
      faultIf(
        request?.identityKnown === true,
        'The identity is known already; it cannot be asked for again.',
      ),
  },
  {
    id: 'copy-unmasked',
    complaint: 'id-copy',
    cites: ['IDV-3'],
    letters: ['acknowledgement', 'identity-request'],
    check: (letter) =>
      faultIf(
        asksCopy(letter) && !says(letter, letter.registry.group.documentMask[letter.language]),
        'The letter asks for a copy and does not say what to cover on it.',
      ),
  },
  {
    id: 'copy-not-deleted',
    complaint: 'id-copy',
    cites: ['IDV-4'],
    letters: ['acknowledgement', 'identity-request'],
    check: (letter) =>
      faultIf(
        asksCopy(letter) && !says(letter, letter.words.acknowledgement.askDeleted),
        'The letter asks for a copy and does not say that it is deleted at once.',
      ),
  },
  {
    id: 'signature-asked',
    complaint: 'signature',
    cites: ['INT-1'],
    check: (letter) =>
      faultIf(
        SIGNATURE[letter.language].test(ours(letter)),
        'A signature is asked for; the law asks for none.',
      ),
  },
  {
    id: 'wrong-medium',
    complaint: 'wrong-medium',
    cites: ['ACC-4', 'INT-1'],
    check: (letter) =>
      faultIf(
        PAPER[letter.language].test(ours(letter)),
        'The letter speaks of paper, post or a visit, though the request came by mail.',
      ),
  },
];

function asksCopy({ content }: Checked): boolean {
  return (
    (content.letter === 'acknowledgement' && content.document) ||
    (content.letter === 'identity-request' && content.proof === 'document')
  );
}

/**
 * What the letter asks in our words: without names, titles and explanations, which may well speak of paper, of a payment
 * or of a contract that was signed. What a person asks the requester stays in.
 */
export function ours({ text, content }: Checked): string {
  const asking = new Set(ownWordsOf(content).flatMap(({ asks, text: own }) => (asks ? [own] : [])));
  return textsIn(content)
    .filter((value) => !asking.has(value) && value.trim().length > 3)
    .toSorted((one, other) => other.length - one.length)
    .reduce((rest, value) => rest.replaceAll(oneLineOf(value), ' '), text);
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
