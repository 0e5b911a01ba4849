import { type Block, list, paragraph, quote } from './block.ts';
import type { KeptRecords, RightOutcome } from './outcome.ts';
import { inOwnWords, type Setting } from './setting.ts';

/** What became of one right at one company, after the company's name. */
export function outcomeText(row: RightOutcome, setting: Setting): readonly Block[] {
  const [sentence, ...more] = said(row.outcome, setting);
  return [paragraph(setting.words.outcomes.at(row.controller, sentence)), ...more];
}

/** The sentence, and what belongs to it: reasons, lists, dates. */
function said(outcome: RightOutcome['outcome'], setting: Setting): readonly [string, ...Block[]] {
  const { inWords, join } = setting;
  const { outcomes: words, refusal } = setting.words;
  switch (outcome.is) {
    case 'nothing':
      return [words.nothing];
    case 'pending':
      return [words.pending(join(outcome.stores))];
    case 'referred':
      return [words.referred];
    case 'refused':
      return [
        words.refused,
        paragraph(refusal.ground[outcome.ground]),
        ...inOwnWords(outcome.explanation, setting),
      ];

    case 'delivered':
      return [
        words.access.delivered(outcome.records),
        // ACC-5: what is masked is refused in part, each with its ground and reason (REF-1).
        ...outcome.withheld.flatMap(({ what, ground, explanation }) => [
          paragraph(words.access.withheld(what, words.access.withheldGround[ground])),
          ...inOwnWords(explanation, setting),
        ]),
      ];
    case 'held-back':
      return [words.access.heldBack(outcome.records)];

    case 'rectified':
      return [words.rectification.rectified(join(outcome.fields))];
    case 'not-rectified':
      return [words.rectification.notRectified, ...inOwnWords(outcome.reason, setting)];

    case 'erased':
      return [words.erasure.erased(outcome.records), ...backups(outcome.backupsUntil, setting)];
    case 'erased-in-part':
      return [
        words.erasure.erasedInPart(outcome.records),
        kept(outcome.kept, setting),
        ...backups(outcome.backupsUntil, setting),
      ];
    case 'kept':
      return [words.erasure.kept, kept(outcome.kept, setting)];

    case 'restricted':
      return [`${words.restriction.restricted(outcome.records)} ${words.restriction.ground[outcome.ground]}`];
    case 'not-restricted':
      return [words.restriction.notRestricted, ...inOwnWords(outcome.reason, setting)];

    case 'ported':
      return [words.portability.ported(outcome.records, outcome.formats.join(', '))];
    case 'ported-to':
      return [words.portability.portedTo(outcome.records, outcome.recipient)];
    case 'file-instead':
      return [
        words.portability.fileInstead(outcome.records, outcome.formats.join(', ')),
        ...inOwnWords(outcome.reason, setting),
      ];
    case 'nothing-portable':
      return [words.portability.nothingPortable, ...inOwnWords(outcome.reason, setting)];

    case 'stopped':
      return [words.marketing.stopped(inWords(outcome.since))];

    case 'upheld':
      return [words.objection.upheld(outcome.purpose)];
    case 'overridden':
      return [
        words.objection.overridden(outcome.purpose),
        ...inOwnWords(outcome.grounds, setting),
        // Article 18(3): told before the restriction is lifted.
        paragraph(words.objection.liftedOn(inWords(outcome.liftedOn))),
      ];

    case 'withdrawn':
      return [words.withdrawal.withdrawn(outcome.purpose, inWords(outcome.since))];
    case 'no-consent':
      return [words.withdrawal.noConsent(outcome.purpose), paragraph(words.withdrawal.basis(outcome.basis))];

    case 'reviewed':
      return [
        words.review.reviewed(outcome.decision, outcome.reviewer),
        paragraph(words.review.result[outcome.result]),
        quote(outcome.explanation),
      ];
    case 'no-automated-decision':
      return [words.review.notAutomated];

    default:
      return outcome satisfies never;
  }
}

/** ERA-2: what is kept, on which ground of article 17(3), and until when. */
function kept(records: readonly KeptRecords[], { words: { outcomes }, inWords }: Setting): Block {
  const words = outcomes.erasure;
  return list(
    records.map((one) =>
      [
        words.keptRecords(one.what, one.records),
        words.ground[one.ground],
        words.because(one.because),
        words.until(inWords(one.until)),
      ].join(' '),
    ),
  );
}

/** ERA-4. */
const backups = (until: string | null, { words, inWords }: Setting): readonly Block[] =>
  until ? [paragraph(words.outcomes.erasure.backups(inWords(until)))] : [];
