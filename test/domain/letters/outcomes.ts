import type { Language } from '#contracts/language.ts';
import type { RightOutcome } from '#domain/letters/outcome.ts';
import { OWN_WORDS } from './own-words.ts';

const COMPANIES = ['Voorbeeld', 'Beller', 'Twijfel', 'Traag', 'Praktijk'] as const;

/** Every outcome that there is, over the companies of the made-up group. */
export function everyOutcome(language: Language): readonly RightOutcome[] {
  const own = OWN_WORDS[language];
  const invoices = {
    what: own.invoices,
    records: 3,
    ground: 'legal-duty',
    because: own.invoicesWhy,
    until: '2034-12-31',
  } as const;
  const dispute = {
    what: own.dispute,
    records: 1,
    ground: 'legal-claims',
    because: own.disputeWhy,
    until: '2027-06-30',
  } as const;
  return [
    {
      right: 'access',
      controller: 'Voorbeeld',
      outcome: {
        is: 'delivered',
        records: 12,
        withheld: [{ what: own.caller, ground: 'other-person', explanation: own.callerWhy }],
      },
    },
    { right: 'access', controller: 'Beller', outcome: { is: 'nothing' } },
    { right: 'access', controller: 'Twijfel', outcome: { is: 'held-back', records: 2 } },
    { right: 'access', controller: 'Traag', outcome: { is: 'pending', stores: [own.archive] } },
    { right: 'access', controller: 'Praktijk', outcome: { is: 'referred' } },

    {
      right: 'rectification',
      controller: 'Voorbeeld',
      outcome: { is: 'rectified', fields: own.fields },
    },
    { right: 'rectification', controller: 'Beller', outcome: { is: 'not-rectified', reason: own.accurate } },

    { right: 'erasure', controller: 'Voorbeeld', outcome: erasedInPart([invoices, dispute]) },
    {
      right: 'erasure',
      controller: 'Beller',
      outcome: { is: 'erased', records: 1, backupsUntil: '2026-04-30' },
    },
    { right: 'erasure', controller: 'Twijfel', outcome: { is: 'kept', kept: [dispute] } },
    {
      right: 'erasure',
      controller: 'Traag',
      outcome: { is: 'refused', ground: 'excessive', explanation: own.refused },
    },

    {
      right: 'restriction',
      controller: 'Voorbeeld',
      outcome: { is: 'restricted', records: 4, ground: 'accuracy-disputed' },
    },
    {
      right: 'restriction',
      controller: 'Beller',
      outcome: { is: 'not-restricted', reason: own.notRestricted },
    },

    {
      right: 'portability',
      controller: 'Voorbeeld',
      outcome: { is: 'ported', records: 8, formats: ['JSON', 'CSV'] },
    },
    {
      right: 'portability',
      controller: 'Beller',
      outcome: { is: 'ported-to', records: 2, recipient: 'Andere Telefonie BV' },
    },
    {
      right: 'portability',
      controller: 'Twijfel',
      outcome: { is: 'file-instead', records: 1, formats: ['JSON'], reason: own.notDirect },
    },
    {
      right: 'portability',
      controller: 'Traag',
      outcome: { is: 'nothing-portable', reason: own.notPortable },
    },

    ...COMPANIES.map(
      (controller): RightOutcome => ({
        right: 'objection-dm',
        controller,
        outcome: { is: 'stopped', since: '2026-03-02' },
      }),
    ),

    { right: 'objection', controller: 'Voorbeeld', outcome: { is: 'upheld', purpose: own.purpose } },
    {
      right: 'objection',
      controller: 'Beller',
      outcome: {
        is: 'overridden',
        purpose: own.purpose,
        grounds: own.compelling,
        liftedOn: '2026-04-15',
      },
    },

    {
      right: 'withdrawal',
      controller: 'Voorbeeld',
      outcome: { is: 'withdrawn', purpose: own.purpose, since: '2026-03-03' },
    },
    {
      right: 'withdrawal',
      controller: 'Beller',
      outcome: { is: 'no-consent', purpose: own.purpose, basis: own.basis },
    },

    {
      right: 'human-review',
      controller: 'Voorbeeld',
      outcome: {
        is: 'reviewed',
        decision: own.decision,
        result: 'changed',
        reviewer: own.reviewer,
        explanation: own.reviewed,
      },
    },
    { right: 'human-review', controller: 'Beller', outcome: { is: 'no-automated-decision' } },
  ];

  function erasedInPart(kept: readonly (typeof invoices | typeof dispute)[]) {
    return { is: 'erased-in-part', records: 9, kept, backupsUntil: '2026-04-30' } as const;
  }
}

const WITHOUT_PACKAGE = new Set(['rectification', 'erasure', 'restriction', 'objection-dm', 'withdrawal']);

/** Outcomes that need no package. */
export const outcomesWithoutPackage = (language: Language): readonly RightOutcome[] =>
  everyOutcome(language).filter(({ right }) => WITHOUT_PACKAGE.has(right));
