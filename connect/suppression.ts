import { type ChangeAnswer, type ChangeQuestion, SUPPRESSION } from '#contracts/lookup-change.ts';
import { type AccessAnswer, Answer, type LookupItem } from './answer.ts';
import { type Address, Addresses, CHANNELS, type LookupChanges, Outcome } from './change.ts';
import { LookupFailure, orFail } from './failure.ts';
import { matchRecord } from './match.ts';
import { normalise } from './normalise.ts';

type SuppressQuestion = Extract<ChangeQuestion, { operation: 'suppress' }>;

type Company = LookupChanges & {
  access(question: {
    readonly subject: SuppressQuestion['subject'];
    readonly cursor: string | null;
    readonly caseId: string;
  }): Promise<AccessAnswer>;
};

/**
 * Ends all direct marketing of a store to a person, on every channel (OBJ-1): at the addresses that are shown to be theirs,
 * and at those that stand in their own records. Whoever shares a mailbox or a phone gets none there either: it is the
 * address that is on the list, for a person's right not to be advertised to has no exception. Others' records stay as
 * they are.
 */
export async function suppressMarketing(
  company: Company,
  { subject, dryRun, caseId, idempotencyKey }: SuppressQuestion,
): Promise<ChangeAnswer> {
  const { suppress, suppressed } = company;
  if (suppress === undefined || suppressed === undefined) return { outcome: 'unsupported' };
  const records = await ownRecords(company, subject, caseId);
  if (!Array.isArray(records)) return records;
  const addresses = addressesOf(subject, records);
  const listed = async () => {
    const returned: unknown = await orFail('LookupThrew', async () => suppressed(addresses));
    const list = await orFail('LookupAnswerInvalid', async () => Addresses.parse(returned));
    return new Set(list.map(textOf));
  };

  const before = await listed();
  if (!dryRun && addresses.length > 0) {
    const act = { caseId, idempotencyKey };
    const returned: unknown = await orFail('LookupThrew', async () => suppress({ addresses, records }, act));
    const outcome = await orFail('LookupAnswerInvalid', async () => Outcome.parse(returned));
    if (outcome.outcome !== 'done') return outcome;
  }
  const after = dryRun ? new Set(addresses.map(textOf)) : await listed();
  const rows = CHANNELS.flatMap((channel) => {
    const theirs = addresses.filter(({ kind }) => kind === channel).map(textOf);
    if (theirs.length === 0) return [];
    const within = (list: ReadonlySet<string>) => theirs.every((address) => list.has(address));
    const result = within(before) ? 'already' : within(after) ? 'suppressed' : 'not-done';
    return [{ category: SUPPRESSION, id: channel, result } as const];
  });
  return { outcome: 'done', dryRun, rows };
}

/** More than any person has: what goes on for ever ends here. */
const MOST_PAGES = 200;

async function ownRecords(
  company: Company,
  subject: SuppressQuestion['subject'],
  caseId: string,
): Promise<LookupItem[] | Exclude<ChangeAnswer, { outcome: 'done' }>> {
  const own: LookupItem[] = [];
  let cursor: string | null = null;
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const question = { subject, cursor, caseId };
    const returned: unknown = await orFail('LookupThrew', async () => company.access(question));
    const answer = await orFail('LookupAnswerInvalid', async () => Answer.parse(returned));
    if (answer.outcome === 'nothing') return own;
    if (answer.outcome !== 'found') return answer;
    own.push(
      ...answer.items.filter(({ identifiers }) => matchRecord(subject, identifiers).verdict === 'theirs'),
    );
    if (answer.next === null) return own;
    cursor = answer.next;
  }
  throw new LookupFailure('LookupAnswerInvalid');
}

function addressesOf(subject: SuppressQuestion['subject'], records: readonly LookupItem[]): Address[] {
  const found = CHANNELS.flatMap((kind) => {
    const said = subject[kind];
    const written = records.flatMap(({ identifiers }) => identifiers[kind] ?? []);
    const all = said?.status === 'verified' ? [said.value, ...written] : written;
    return all.flatMap((value) => {
      const normal = normalise(kind, value);
      return normal === null ? [] : [{ kind, value: normal }];
    });
  });
  return [...new Map(found.map((address) => [textOf(address), address])).values()];
}

function textOf({ kind, value }: Address): string {
  return `${kind} ${value}`;
}
