import { wordsIn } from '#domain/letters/words/index.ts';
import { contents as c } from '../../contents.ts';
import { add, aLetter, rewrite } from '../a-letter.ts';
import type { Wrong } from './wrong.ts';

const nl = wordsIn('nl');

/** What is asked, in what form the answer comes, and how a request ends. */
export const asking: Wrong = {
  // Identity
  'a document from everybody, where the group asks on doubt only': [
    'identity-without-doubt',
    aLetter({ ...c.acknowledgement, document: true }),
  ],
  'proof as a policy, where the group asks on doubt only': [
    'identity-without-doubt',
    aLetter({ ...c['identity-request'], doubt: 'policy', explanation: '' }),
  ],
  'proof without telling the doubt': [
    'doubt-unsaid',
    aLetter(c['identity-request'], {
      rewritten: rewrite(nl.asking.identity.doubt['details-differ']),
    }),
  ],
  'proof of who is known already': [
    'identity-again',
    aLetter(c['identity-request'], { request: { identityKnown: true } }),
  ],
  'a copy without a word of what to cover': [
    'copy-unmasked',
    aLetter(
      { ...c['identity-request'], proof: 'document' },
      { rewritten: rewrite('Dek eerst uw foto en uw rijksregisternummer af.') },
    ),
  ],
  'a copy of which nobody says that it is deleted': [
    'copy-not-deleted',
    aLetter(
      { ...c['identity-request'], proof: 'document' },
      { rewritten: rewrite(nl.acknowledgement.askDeleted) },
    ),
  ],
  'no page to show who one is': [
    'link-missing',
    aLetter({ ...c.reminder, link: 'http://voorbeeld.example/p' }),
  ],
  'a signature': [
    'signature-asked',
    aLetter(c.acknowledgement, { rewritten: add('Stuur ons een ondertekend formulier.') }),
  ],
  'a signature, asked for by a person': [
    'signature-asked',
    aLetter({ ...c.clarification, question: 'Kunt u uw verzoek met uw handtekening sturen?' }),
  ],

  // Medium and copy
  'the answer on paper': [
    'wrong-medium',
    aLetter(c.answer, { rewritten: add('U krijgt uw gegevens per post.') }),
  ],
  'data, and no copy of them': [
    'no-copy',
    aLetter(c.answer, { rewritten: rewrite('https://voorbeeld.example/p/geheim') }),
  ],
  'a package that nobody says how to open': [
    'format-unsaid',
    aLetter(c.answer, { rewritten: rewrite(nl.answer.opening[2] ?? '?') }),
  ],
  'data to take along as PDF': [
    'format-not-readable',
    aLetter({
      ...c.answer,
      outcomes: ['Voorbeeld', 'Beller'].map((controller) => ({
        right: 'portability',
        controller,
        outcome: { is: 'ported', records: 2, formats: ['PDF'] },
      })),
    }),
  ],

  // Ends and choices
  'an end without a way back': [
    'way-back-missing',
    aLetter(c.lapse, { rewritten: rewrite(nl.asking.lapse.possible[0] ?? '?') }),
  ],
  'a question that narrows the request': [
    'choice-narrowed',
    aLetter(c.clarification, { rewritten: rewrite(nl.asking.clarification.all) }),
  ],
};
