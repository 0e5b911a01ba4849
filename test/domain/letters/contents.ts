import type { Letter } from '#contracts/case-events.ts';
import type { LetterContent } from '#domain/letters/content.ts';

type Contents = { readonly [L in Letter]: Extract<LetterContent, { letter: L }> };

/** One of each letter, with something in every place. */
export const contents: Contents = {
  acknowledgement: {
    letter: 'acknowledgement',
    reference: 'VBD-2026-0001',
    received: '2026-03-01',
    lawDue: '2026-04-01',
    link: 'https://voorbeeld.example/p/geheim',
    document: false,
  },
  code: { letter: 'code', reference: 'VBD-2026-0001', code: '123456', minutes: 10 },
  answer: {
    letter: 'answer',
    reference: 'VBD-2026-0001',
    link: 'https://voorbeeld.example/p/geheim',
    linkUntil: '2026-04-30',
    records: 12,
    controllers: [
      { name: 'Voorbeeld', result: 'found' },
      { name: 'Beller', result: 'nothing' },
      { name: 'Praktijk', result: 'referred' },
      { name: 'Twijfel', result: 'ambiguous' },
      { name: 'Traag', result: 'nothing' },
    ],
    open: [{ controller: 'Traag', store: 'Archief' }],
    ambiguous: 2,
  },
  refusal: {
    letter: 'refusal',
    reference: 'VBD-2026-0001',
    ground: 'excessive',
    explanation: 'Dit is de vijfde keer deze week.\n\nEr is sindsdien niets veranderd.',
  },
  'identity-overdue': {
    letter: 'identity-overdue',
    reference: 'VBD-2026-0001',
    link: 'https://voorbeeld.example/p/geheim',
    lawDue: '2026-04-01',
  },
};
