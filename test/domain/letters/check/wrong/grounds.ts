import type { LetterContent } from '#domain/letters/content.ts';
import type { RightOutcome } from '#domain/letters/outcome.ts';
import { wordsIn } from '#domain/letters/words/index.ts';
import { contents as c } from '../../contents.ts';
import { add, aLetter, rewrite } from '../a-letter.ts';
import type { Wrong } from './wrong.ts';

const nl = wordsIn('nl');

const kept = (changes: object) => ({
  what: 'Facturen',
  records: 3,
  ground: 'legal-duty' as const,
  because: 'de boekhoudwet, die ons verplicht facturen te bewaren',
  until: '2034-12-31',
  ...changes,
});
const erasure = (outcome: Extract<RightOutcome, { right: 'erasure' }>['outcome']): LetterContent => ({
  ...c.decision,
  rights: ['erasure'],
  outcomes: [
    { right: 'erasure', controller: 'Voorbeeld', outcome },
    { right: 'erasure', controller: 'Beller', outcome: { is: 'nothing' } },
  ],
});

/** Remedies, reasons, fees and grounds. */
export const grounds: Wrong = {
  // Remedies and reasons
  'no authority': [
    'authority-missing',
    aLetter(c.refusal, { rewritten: rewrite('klacht@toezicht.example') }),
  ],
  'an authority that is no more': [
    'authority-abolished',
    aLetter(c.refusal, { rewritten: add('Of mail commission@privacycommission.be.') }),
  ],
  'no courts': ['courts-missing', aLetter(c.lapse, { rewritten: rewrite(nl.remedies.court) })],
  'no human': ['human-unsaid', aLetter(c.fee, { rewritten: rewrite(nl.request.human) })],
  'one of the other rights forgotten': [
    'rights-unsaid',
    aLetter(c.answer, { rewritten: rewrite(nl.rights.list[1] ?? '?') }),
  ],
  'a refusal without reasons': ['reasons-missing', aLetter({ ...c.refusal, explanation: ' ' })],
  'an extension without reasons': ['reasons-missing', aLetter({ ...c.extension, explanation: '' })],
  'a part withheld without reasons': [
    'reasons-missing',
    aLetter({
      ...c.answer,
      outcomes: [
        {
          right: 'access',
          controller: 'Voorbeeld',
          outcome: {
            is: 'delivered',
            records: 1,
            withheld: [{ what: 'Een naam', ground: 'other-person', explanation: '' }],
          },
        },
        { right: 'access', controller: 'Beller', outcome: { is: 'nothing' } },
        { right: 'access', controller: 'Traag', outcome: { is: 'pending', stores: ['Archief'] } },
        { right: 'access', controller: 'Praktijk', outcome: { is: 'referred' } },
      ],
    }),
  ],
  'an objection refused without compelling grounds': [
    'reasons-missing',
    aLetter({
      ...c.decision,
      rights: ['objection'],
      outcomes: ['Voorbeeld', 'Beller'].map((controller) => ({
        right: 'objection',
        controller,
        outcome: { is: 'overridden', purpose: 'veiligheid', grounds: '', liftedOn: '2026-04-15' },
      })),
    }),
  ],

  // Fees and grounds
  'a fee of nothing': ['fee-without-amount', aLetter({ ...c.fee, cents: 0 })],
  'a fee that one cannot get out of': [
    'fee-without-choice',
    aLetter(c.fee, { rewritten: rewrite(nl.decided.fee.choices[1] ?? '?') }),
  ],
  'money in a letter about something else': [
    'money-asked',
    aLetter(c.answer, { rewritten: add('Gelieve 10 euro te betalen.') }),
  ],
  'effort as a reason': [
    'effort-is-no-reason',
    aLetter({ ...c.extension, explanation: 'Het is veel werk om alles op te zoeken.' }),
  ],
  'a retention period as a ground': [
    'retention-is-no-ground',
    aLetter(
      erasure({ is: 'kept', kept: [kept({ because: 'onze bewaartermijn van twintig jaar loopt nog' })] }),
    ),
  ],
  'records kept beyond their date': [
    'kept-without-end',
    aLetter(erasure({ is: 'kept', kept: [kept({ until: '2026-03-01' })] })),
  ],
  'records kept, and none named': ['kept-without-end', aLetter(erasure({ is: 'kept', kept: [] }))],
  'an objection to advertising refused': [
    'marketing-not-at-once',
    aLetter({ ...c.refusal, rights: ['access', 'objection-dm'] }),
  ],
};
