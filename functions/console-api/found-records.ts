import type { ConsoleAnswer, ConsoleBody } from '#contracts/console-api.ts';
import { ERRORS, NamedError } from '#contracts/errors.ts';
import type { EvidenceItem, EvidenceObject } from '#contracts/lookup.ts';
import type { NotedRedaction } from '#contracts/redaction.ts';
import type { FoundRecord } from '#contracts/redactions-api.ts';
import type { Case } from '#domain/case/state.ts';
import { supplementOnItsWay } from '#domain/case/supplement.ts';
import { refuseForeign } from '#domain/package/foreign-evidence.ts';
import { resultsOf } from '#domain/package/results.ts';
import type { StoreAnswer } from '#domain/package/store-answer.ts';
import { categoryOf } from '#domain/package/survey.ts';
import { fieldsOf, speaksOf } from '#domain/redaction/fields.ts';
import { givenIn } from '../platform/case-table/redactions.ts';
import { pageReader } from '../platform/page-reader.ts';
import type { Call } from './call.ts';
import { caseByReference } from './case-view.ts';
import { type Cursor, cursorText, readCursor } from './record-cursor.ts';

type Asked = ConsoleBody<'POST /cases/{reference}/records'>;

/** Records of one answer. */
const MOST = 25;
/** Bytes of pages that one call reads at the most before it says where to go on; one page has five mebibytes at the most. */
const READ = 12 * 1024 * 1024;
/** UTF-16 units of one answer, and of one value in it: far below what a function may answer. */
const ROOM = 1_500_000;
const LONGEST = 20_000;
const MOST_FIELDS = 200;

/** What was found of the requester, as it stands in the stores, with what is left out of it marked. */
export async function foundRecords(
  call: Call,
  asked: Asked,
): Promise<ConsoleAnswer<'POST /cases/{reference}/records'>> {
  const state = await caseByReference(call);
  if (!state.draft || state.status === 'closed')
    throw new NamedError(ERRORS.caseNotFound, 'This case has no records to look at');
  const { answers, redactions } = await givenIn(call.table, state);
  // Whoever reads a supplement reads what it brings; the rest has been given.
  const open = state.status === 'answered' ? supplementOnItsWay(state) : null;
  const isShown = ({ controller, store }: { controller: string; store: string }) =>
    !open || open.stores.some((one) => one.controller === controller && one.store === store);
  const stores = resultsOf(call.registry, answers)
    .flatMap(({ stores: of }) => of)
    .filter(isShown)
    .filter(({ controller, store }) => fits(asked.controller, controller) && fits(asked.store, store));
  const read = pageReader(call.evidence);
  const records: FoundRecord[] = [];
  const from = asked.after === undefined ? { store: 0, page: 0, item: 0 } : readCursor(asked.after);
  let [bytes, room] = [READ, ROOM];
  for (const [storeAt, result] of stores.entries()) {
    const { answer } = result;
    // PRO-1: what is kept for a client has no answer here, and is never opened.
    if (!answer || storeAt < from.store) continue;
    const first = storeAt === from.store ? from : { page: 0, item: 0 };
    for (const [pageAt, object] of answer.evidence.entries()) {
      if (pageAt < first.page) continue;
      if (bytes < object.size && bytes < READ) return { records, next: goOn(storeAt, pageAt, 0) };
      bytes -= object.size;
      const items = await itemsOf(state, answer, object, read);
      for (const [itemAt, item] of items.entries()) {
        if (pageAt === first.page && itemAt < first.item) continue;
        const category = categoryOf(item, result);
        if (!fits(asked.category, category) || !speaksOf(item, asked.q ?? '')) continue;
        if (records.length === MOST || room < 0) return { records, next: goOn(storeAt, pageAt, itemAt) };
        const record = recordOf(item, { category, answer, object, redactions });
        room -= record.fields.reduce((sum, { text }) => sum + text.length, 0);
        records.push(record);
      }
    }
  }
  return { records, next: null };
}

const fits = (wanted: string | undefined, is: string): boolean => wanted === undefined || wanted === is;
const goOn = (store: number, page: number, item: number): string =>
  cursorText({ store, page, item } satisfies Cursor);

async function itemsOf(
  { id }: Case,
  answer: StoreAnswer,
  object: EvidenceObject,
  read: ReturnType<typeof pageReader>,
): Promise<readonly EvidenceItem[]> {
  refuseForeign(id, answer, object);
  return (await read(answer, object)).items;
}

interface Around {
  readonly category: string;
  readonly answer: StoreAnswer;
  readonly object: EvidenceObject;
  readonly redactions: readonly NotedRedaction[];
}

function recordOf(item: EvidenceItem, around: Around): FoundRecord {
  const { category, answer, object, redactions } = around;
  const { controller, store } = answer;
  const place = { controller, store, page: object.sha256, item: item.id };
  const { fields, more } = fieldsOf(item.data, MOST_FIELDS);
  return {
    place,
    category,
    matchedBy: [...item.matchedBy],
    fields: fields.map(({ path, name, text, isText }) => ({
      path,
      name,
      text: text.slice(0, LONGEST),
      isText,
      cut: text.length > LONGEST,
    })),
    more,
    files: item.files.map(({ name, contentType, size }, n) => ({ n, name, contentType, size })),
    redactions: redactions
      .filter(
        (one) =>
          one.place.controller === controller &&
          one.place.store === store &&
          one.place.page === place.page &&
          one.place.item === place.item,
      )
      .map(({ id, target, ground, by }) => ({ id, target, ground, by })),
  };
}
