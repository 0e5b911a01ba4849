import { wordsIn } from '#domain/letters/words/index.ts';
import { aWiderRegistry } from '../../a-wider-registry.ts';
import { contents as c } from '../../contents.ts';
import { add, aLetter, rewrite } from '../a-letter.ts';
import type { Wrong } from './wrong.ts';

const nl = wordsIn('nl');

/** Gaps, other languages, and dates. */
export const form: Wrong = {
  // Careless
  'a gap in a sentence': [
    'placeholder',
    aLetter(c.refusal, { rewritten: add('Uw klantnummer is undefined.') }),
  ],
  'a mark where a name should be': [
    'placeholder',
    aLetter(c['marketing-stopped'], { rewritten: add('Beste {naam}, dank u.') }),
  ],
  'empty quotes': ['placeholder', aLetter(c.answer, { rewritten: add('We zochten naar “ ”.') })],
  'a store without a title': [
    'value-empty',
    aLetter({ ...c.supplement, open: [{ controller: 'Beller', store: ' ' }] }),
  ],
  'no reference in the subject': [
    'reference-missing',
    aLetter(c.reminder, { rewritten: (written) => ({ ...written, subject: 'Herinnering' }) }),
  ],
  'HTML that says something else': [
    'html-differs',
    aLetter(c.refusal, {
      rewritten: (written) => ({ ...written, html: written.html.replace('vijfde', 'zesde') }),
    }),
  ],
  'a picture that reports who reads': [
    'html-fetches',
    aLetter(c.answer, {
      rewritten: (written) => ({
        ...written,
        html: written.html.replace('</body>', '<img src="https://teller.example/1.gif"></body>'),
      }),
    }),
  ],
  'a code on locked screens': [
    'code-in-subject',
    aLetter(c.code, {
      rewritten: (written) => ({ ...written, subject: `${written.subject}: 123456` }),
    }),
  ],

  // Other language
  'an answer in another language than the request': [
    'other-language',
    aLetter(c.refusal, { request: { language: 'fr' } }),
  ],
  'a language that the group does not serve': [
    'other-language',
    aLetter(c.refusal, { registry: aWiderRegistry({ languages: ['fr'], language: 'fr' }) }),
  ],
  'reasons in a language that the requester did not write in': [
    'own-words-language',
    aLetter({
      ...c.refusal,
      explanation:
        'You have asked us the same thing five times this week, and nothing has changed since then.',
    }),
  ],

  // Overdue
  'a date after the law’s': ['date-after-law', aLetter({ ...c.acknowledgement, lawDue: '2026-04-20' })],
  'a fee to choose about after the law’s date': [
    'date-after-law',
    aLetter({ ...c.fee, chooseBy: '2026-04-20' }),
  ],
  'an extension after the first month': [
    'extension-late',
    aLetter(c.extension, { request: { today: '2026-04-02' } }),
  ],
  'an extension of four months': ['extension-too-long', aLetter({ ...c.extension, newDue: '2026-07-01' })],
  'an extension that does not say until when': [
    'date-unsaid',
    aLetter(c.extension, { rewritten: rewrite('1 juni 2026', 'een latere dag') }),
  ],
  'a late answer that does not say so': [
    'late-unsaid',
    aLetter(c.answer, { request: { today: '2026-04-03' } }),
  ],
  'a pause for a question that came too late': [
    'pause-unjustified',
    aLetter(c.clarification, { request: { mayPause: false } }),
  ],
  'a question that is silent on the clock': [
    'pause-unsaid',
    aLetter(c.clarification, { rewritten: rewrite(nl.asking.clarification.pauses) }),
  ],
};
