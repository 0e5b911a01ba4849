import type { Registry } from '#contracts/registry.ts';
import { letterOnPaper, type PaperLetter } from '#domain/letters/index.ts';
import { answerTold, supplementTold } from '#domain/rights/closing-letters.ts';
import type { CaseTable } from '../platform/case-table/case-table.ts';
import { outcomesOf } from '../platform/case-table/outcomes.ts';
import { givenIn } from '../platform/case-table/redactions.ts';
import type { Part } from './part-to-seal.ts';

/** The letter that goes with an archive, as the mail will say it. */
export async function letterOf(
  table: CaseTable,
  registry: Registry,
  { state, supplement }: Part,
): Promise<PaperLetter> {
  // Of a supplement too, the letter tells what is missing in the whole case.
  const { answers } = await givenIn(table, state);
  const releasedAt = state.release?.at ?? state.receivedAt;
  const content = supplement
    ? supplementTold({ registry, state, answers, supplement, releasedAt })
    : answerTold({ registry, state, answers, outcomes: await outcomesOf(table, state.id) });
  return letterOnPaper(content, { language: state.language, registry, writtenAt: releasedAt });
}
