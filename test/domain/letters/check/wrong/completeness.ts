import { wordsIn } from '#domain/letters/words/index.ts';
import { contents as c } from '../../contents.ts';
import { add, aLetter, rewrite } from '../a-letter.ts';
import { article15 } from '../article-15.ts';
import type { Wrong } from './wrong.ts';

const nl = wordsIn('nl');

/** Rights and companies left out, what nobody may hear, and what stands beside the data. */
export const completeness: Wrong = {
  // Rights and companies
  'a right without an outcome': [
    'right-ignored',
    aLetter(c.answer, { request: { rights: ['access', 'erasure'] } }),
  ],
  'a right of which it is not said that another letter answers it': [
    'right-ignored',
    aLetter(
      { ...c.answer, rights: ['access', 'erasure'], elsewhere: [{ right: 'erasure', told: 'after' }] },
      { rewritten: rewrite('Uw gegevens wissen: na deze brief volgt een aparte brief.', 'Tot later.') },
    ),
  ],
  'an objection to advertising answered with “nothing found”': [
    'right-ignored',
    aLetter({ ...c['nothing-found'], rights: ['access', 'objection-dm'] }),
  ],
  'a company without an outcome': [
    'company-ignored',
    aLetter(c['nothing-found'], { request: { controllers: ['Voorbeeld', 'Beller', 'Twijfel'] } }),
  ],
  'an outcome of a company that nobody knows': [
    'company-unnamed',
    aLetter({ ...c['marketing-stopped'], controllers: ['De groep'] }),
  ],
  'silence counted as nothing': [
    'pending-as-nothing',
    aLetter(c['nothing-found'], { request: { pending: [{ controller: 'Beller', store: 'Bestand calls' }] } }),
  ],
  'silence called nothing by hand': [
    'pending-as-nothing',
    aLetter(c.answer, {
      rewritten: rewrite('Traag: heeft nog niet volledig geantwoord', 'Traag: er is niets gevonden'),
    }),
  ],
  'a missing store that is not named': [
    'pending-unnamed',
    aLetter({ ...c.answer, open: [], controllers: openly() }),
  ],
  'a processor said to have nothing': [
    'processor-as-nothing',
    aLetter(c.answer, {
      rewritten: rewrite(nl.answer.company.referred('Praktijk'), nl.answer.company.nothing('Praktijk')),
    }),
  ],
  'data for clients kept silent': [
    'referral-missing',
    aLetter(
      { ...c['nothing-found'], referred: [] },
      { request: { controllers: ['Voorbeeld', 'Beller', 'Praktijk'], rights: [] } },
    ),
  ],

  'something left out without a word': [
    'left-out-unsaid',
    aLetter(
      { ...c.answer, leftOut: [{ ground: 'third-party', records: 0, parts: 1 }] },
      { rewritten: rewrite('één gedeelte van een registratie, omdat het over iemand anders gaat') },
    ),
  ],

  // What nobody may hear
  'a client whom nobody approved': [
    'client-overnamed',
    aLetter({ ...c.referral, client: { named: true, name: 'Huisarts Voorbeeldman', contact: null } }),
  ],
  'an unapproved client in another letter': [
    'client-overnamed',
    aLetter(c.answer, { rewritten: add('Vraag het aan Huisarts Voorbeeldman.') }),
  ],
  'a referral that says whether there are data': [
    'no-data-said',
    aLetter(c.referral, { rewritten: add('Bij deze klant zijn er geen gegevens over u.') }),
  ],
  'a notice with the person’s name': [
    'notice-too-much',
    aLetter({ ...c['recipients-notice'], person: 'Jan Voorbeeldman' }),
  ],
  'a notice with an address as a key': [
    'notice-too-much',
    aLetter({ ...c['recipients-notice'], person: 'iemand@elders.example' }),
  ],

  // Article 15
  'purposes left out': ['purposes-missing', aLetter(c.answer, { article15: article15({ purposes: [] }) })],
  'categories left out': [
    'categories-missing',
    aLetter(c.answer, { article15: article15({ categories: [] }) }),
  ],
  'a recipient by its kind': [
    'recipient-unnamed',
    aLetter(c.answer, {
      article15: article15({ recipients: [{ name: 'Dienstverleners', kind: 'processor', country: 'BE' }] }),
    }),
  ],
  'retention left out': ['retention-missing', aLetter(c.answer, { article15: article15({ retention: '' }) })],
  'the source left out': ['source-missing', aLetter(c.answer, { article15: article15({ source: ' ' }) })],
  'a transfer without a safeguard': [
    'safeguard-missing',
    aLetter(c.answer, {
      article15: article15({ recipients: [{ name: 'Cloud Inc.', kind: 'processor', country: 'US' }] }),
    }),
  ],
  'a right left out of the package': [
    'article-15-rights',
    aLetter(c.answer, { article15: { ...article15(), rights: ['16', '17', '18', '77', '79'] } }),
  ],
  'another authority in the package': [
    'article-15-authority',
    aLetter(c.answer, {
      article15: { ...article15(), authority: { ...article15().authority, name: 'Oud Toezicht' } },
    }),
  ],
  'data of which nothing is said': [
    'article-15-missing',
    aLetter(c.answer, { article15: { ...article15(), controllers: [] } }),
  ],
};

/** The companies of the answer, the slow one with what it has found so far. */
function openly() {
  return c.answer.controllers.map((company) =>
    company.name === 'Traag' ? ({ name: 'Traag', result: 'found' } as const) : company,
  );
}
