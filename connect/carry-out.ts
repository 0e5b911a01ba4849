import type { Subject } from '#contracts/lookup.ts';
import type {
  ChangeAnswer,
  ChangeQuestion,
  ChangeResult,
  ChangeRow,
  RecordName,
} from '#contracts/lookup-change.ts';
import { Answer, type LookupItem } from './answer.ts';
import { type Act, type ChangeOutcome, type LookupChanges, Outcome } from './change.ts';
import { LookupFailure, orFail } from './failure.ts';
import { ERASING, RECTIFYING, RESTRICTING, UNRESTRICTING, type Verdicts } from './verdict.ts';

type RecordsQuestion = Exclude<ChangeQuestion, { operation: 'suppress' }>;

/** Changes the records of a question that are the subject's, and says of each what became of it. */
export async function changeRecords(
  company: LookupChanges,
  question: RecordsQuestion,
): Promise<ChangeAnswer> {
  const { operation, records } = question;
  switch (operation) {
    case 'erase':
      return await carryOut(company, question, { records, ...ERASING, write: company.erase });
    case 'rectify':
      return await carryOut(company, question, { records, ...RECTIFYING, write: company.rectify });
    case 'restrict':
      return await carryOut(company, question, { records, ...RESTRICTING, write: company.restrict });
    case 'unrestrict':
      return await carryOut(company, question, { records, ...UNRESTRICTING, write: company.unrestrict });
    default:
      return operation satisfies never;
  }
}

type Change<One extends RecordName, Given> = Verdicts<One, Given> & {
  readonly records: readonly One[];
  readonly write: ((records: readonly Given[], act: Act) => Promise<ChangeOutcome>) | undefined;
};

async function carryOut<One extends RecordName, Given>(
  company: LookupChanges,
  { subject, dryRun, caseId, idempotencyKey }: RecordsQuestion,
  change: Change<One, Given>,
): Promise<ChangeAnswer> {
  const { records, write } = change;
  const act = { caseId, idempotencyKey };
  if (write === undefined) return { outcome: 'unsupported' };
  const found = await findNamed(company, records, act);
  if (!(found instanceof Map)) return found;

  const settled = new Map<string, ChangeResult>();
  const open: { readonly asked: One; readonly given: Given }[] = [];
  for (const asked of records) {
    const record = found.get(nameOf(asked));
    const result = record === undefined ? 'missing' : change.before(asked, record, subject);
    if (result !== null) settled.set(nameOf(asked), result);
    else if (record !== undefined) open.push({ asked, given: change.given(asked, record, act) });
  }
  const answer = (results: ReadonlyMap<string, ChangeResult>): ChangeAnswer => ({
    outcome: 'done',
    dryRun,
    rows: records.map((asked) => rowOf(asked, settled.get(nameOf(asked)) ?? results.get(nameOf(asked)))),
  });
  if (dryRun) return answer(new Map(open.map(({ asked }) => [nameOf(asked), change.would(asked)])));
  if (open.length === 0) return answer(new Map());

  const given = open.map((one) => one.given);
  const returned: unknown = await orFail('LookupThrew', async () => write(given, act));
  const outcome = await orFail('LookupAnswerInvalid', async () => Outcome.parse(returned));
  if (outcome.outcome !== 'done') return outcome;
  const named = open.map(({ asked }) => asked);
  if (outcome.rows !== null) return answer(reported(named, outcome.rows));
  return answer(await seen(company, named, { act, subject, after: change.after.bind(change) }));
}

/** Reads the records again: what the row says is what is in the store. */
async function seen<One extends RecordName>(
  company: LookupChanges,
  records: readonly One[],
  { act, subject, after }: { act: Act; subject: Subject } & Pick<Verdicts<One, unknown>, 'after'>,
): Promise<ReadonlyMap<string, ChangeResult>> {
  const found = await findNamed(company, records, act);
  if (!(found instanceof Map)) throw new LookupFailure('LookupAnswerInvalid');
  return new Map(records.map((asked) => [nameOf(asked), after(asked, found.get(nameOf(asked)), subject)]));
}

/** What a person says of each record that they were given, and of no other. */
function reported(
  records: readonly RecordName[],
  rows: readonly ChangeRow[],
): ReadonlyMap<string, ChangeResult> {
  const results = new Map(rows.map((row) => [nameOf(row), row.result]));
  const complete = records.every((asked) => results.has(nameOf(asked)));
  if (!complete || rows.length !== records.length) throw new LookupFailure('LookupAnswerInvalid');
  return results;
}

/** The records by name, or why they cannot be had. Others than those that were asked for are not taken. */
async function findNamed(
  company: LookupChanges,
  records: readonly RecordName[],
  act: Act,
): Promise<Map<string, LookupItem> | Exclude<ChangeAnswer, { outcome: 'done' }>> {
  const names = records.map(({ category, id }) => ({ category, id }));
  const returned: unknown = await orFail('LookupThrew', async () => company.find?.(names, act));
  const answer = await orFail('LookupAnswerInvalid', async () => Answer.parse(returned));
  if (answer.outcome === 'nothing') return new Map();
  if (answer.outcome !== 'found') return answer;
  const asked = new Set(names.map(nameOf));
  if (answer.next !== null || answer.items.some((found) => !asked.has(nameOf(found)))) {
    throw new LookupFailure('LookupAnswerInvalid');
  }
  return new Map(answer.items.map((found) => [nameOf(found), found]));
}

function nameOf({ category, id }: RecordName): string {
  return `${category}\n${id}`;
}

function rowOf({ category, id }: RecordName, result: ChangeResult | undefined): ChangeRow {
  if (result === undefined) throw new LookupFailure('LookupAnswerInvalid');
  return { category, id, result };
}
