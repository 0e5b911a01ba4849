import { RIGHTS } from '#contracts/rights.ts';
import { type Block, heading, paragraph } from './block.ts';
import type { RightOutcome } from './outcome.ts';
import { outcomeText } from './outcome-text.ts';
import type { Setting } from './setting.ts';
import type { Words } from './words/words.ts';

type Is = RightOutcome['outcome']['is'];

/** Each right under its name, each company with what became of it there, and then what that means, once. */
export function outcomeBlocks(outcomes: readonly RightOutcome[], setting: Setting): readonly Block[] {
  const explained = new Set<string>();
  return RIGHTS.flatMap((right) => {
    const rows = outcomes.filter((row) => row.right === right);
    if (rows.length === 0) return [];
    const means = meanings(new Set(rows.map(({ outcome }) => outcome.is)), setting.words);
    const fresh = means.filter((text) => !explained.has(text));
    for (const text of fresh) explained.add(text);
    return [
      heading(setting.words.request.name[right]),
      ...together(rows, setting).flatMap((row) => outcomeText(row, setting)),
      ...fresh.map(paragraph),
    ];
  });
}

/** Outcomes whose sentence is the same for one company as for several. */
const SHARED: ReadonlySet<Is> = new Set(['nothing', 'stopped', 'no-automated-decision']);

/** Companies of which the same is to be said stand in one line, where the first of them is. */
function together(rows: readonly RightOutcome[], { join }: Setting): readonly RightOutcome[] {
  const same = (one: RightOutcome, other: RightOutcome) =>
    JSON.stringify(one.outcome) === JSON.stringify(other.outcome);
  return rows.flatMap((row, index) => {
    if (!SHARED.has(row.outcome.is)) return [row];
    if (rows.findIndex((other) => same(other, row)) < index) return [];
    const names = rows.filter((other) => same(other, row)).map(({ controller }) => controller);
    return [{ ...row, controller: join(names) }];
  });
}

function meanings(given: ReadonlySet<Is>, { outcomes: words, answer }: Words): readonly string[] {
  const said: readonly (readonly [readonly Is[], string])[] = [
    // ACC-1: nothing found is an answer, not a refusal.
    [['nothing'], answer.nothingMeans],
    // PRO-1: and it is not "no data".
    [['referred'], answer.referredMeans],
    [['pending'], words.pendingMeans],
    // REC: where accuracy is disputed, article 18(1)(a) is offered.
    [['not-rectified'], words.rectification.notRectifiedMeans],
    // ERA-2: what is kept is restricted.
    [['kept', 'erased-in-part'], words.erasure.keptMeans],
    [['restricted'], words.restriction.restrictedMeans],
    [['nothing-portable'], words.portability.nothingPortableMeans],
    [['stopped'], words.marketing.stoppedMeans],
    [['withdrawn'], words.withdrawal.withdrawnMeans],
    // NOT-1.
    [['rectified', 'erased', 'erased-in-part', 'restricted'], words.recipientsTold],
  ];
  return said.filter(([which]) => which.some((is) => given.has(is))).map(([, text]) => text);
}
