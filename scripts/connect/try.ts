import type { Known } from '#connect/conformance/index.ts';
import type { Language } from '#contracts/language.ts';
import { type EvidenceItem, EvidencePage, LookupAnswer, LookupQuestion } from '#contracts/lookup.ts';
import type { Store } from '#contracts/registry.ts';
import { openEvidenceSink } from './evidence-sink.ts';
import { adviceFor, adviceOn } from './failure-advice.ts';
import { secretFor, storeTarget } from './stores.ts';
import { Usage } from './usage.ts';

type Trial = {
  /** `<company>/<store>` */
  readonly store: string;
  /** What is known of the person; all of it counts as verified, or with `claimed` as only said. */
  readonly who: Known;
  readonly claimed: boolean;
  readonly address: string | undefined;
  readonly say: (line: string) => void;
};

/** More pages than anybody reads. */
const PAGES = 20;

/**
 * Asks a store for one person and shows what would be sent. Everything stays in this process: nothing is stored, and the
 * store is only read.
 * @returns whether the store could be searched
 */
export async function tryStore({ store: name, who, claimed, address, say }: Trial): Promise<boolean> {
  if (Object.keys(who).length === 0)
    throw new Usage('say who: --email, --phone, --name with --birth-date, or --customer-no');
  const sink = await openEvidenceSink({ secret: secretFor(address) });
  try {
    const { target, store, registry } = await storeTarget(name, sink, address);
    const asked = Object.entries(who).filter(([kind]) => store.accepts.some((one) => one === kind));
    const status = claimed ? 'claimed' : 'verified';
    const subject = Object.fromEntries(asked.map(([kind, value]) => [kind, { value, status }]));
    say(
      `\n${name} is searched by ${asked.map(([kind]) => kind).join(', ') || 'nothing of that'} (${status}).`,
    );
    const unasked = Object.keys(who).filter((kind) => !(kind in subject));
    if (unasked.length > 0)
      say(`It is not told: ${unasked.join(', ')} (the data map’s \`accepts\` does not name it).`);

    const [controller = '', id = ''] = name.split('/');
    const caseId = 'trial'.padEnd(26, 'a');
    const end = Date.now() + 60_000;
    let cursor: string | null = null;
    let shown = 0;
    let ambiguous = 0;
    for (let page = 1; page <= PAGES; page += 1) {
      const evidence = { bucket: target.bucket, prefix: `${controller}/${caseId}/${id}/` };
      const question = LookupQuestion.parse({
        ...{ operation: 'access', caseId, controller, store: id, subject, cursor, page, evidence },
      });
      const time = { getRemainingTimeInMillis: () => end - Date.now() };
      const answer: LookupAnswer = LookupAnswer.parse(await target.ask(question, time));
      if (answer.outcome === 'failed') {
        const log = target.logged() ?? [];
        const advice = adviceOn(log);
        say(
          `\noutcome: failed (${answer.code}). ${advice.join(' ') || adviceFor(answer.code) || MEANING[answer.code] || ''}`.trimEnd(),
        );
        for (const line of log) say(`  log: ${line}`);
        return false;
      }
      if ('ambiguous' in answer) ambiguous += answer.ambiguous;
      if (answer.outcome !== 'found') {
        if (page === 1) say(`\noutcome: ${answer.outcome}`);
        cursor = null;
        break;
      }
      if (page === 1) say('\noutcome: found. The requester’s package would show:');
      for (const { key } of answer.pages) {
        const text = new TextDecoder().decode((await target.written(key)) ?? new Uint8Array());
        for (const item of EvidencePage.parse(JSON.parse(text)).items) {
          shown += 1;
          for (const line of linesOf(item, store, registry.group.language)) say(line);
        }
      }
      cursor = answer.next;
      if (cursor === null) break;
    }
    say(
      `\n${shown} records${cursor === null ? '' : ' and more'}, ${ambiguous} that a person would have to look at (ambiguous). Nothing was stored.`,
    );
    return true;
  } finally {
    sink.close();
  }
}

const MEANING: Readonly<Record<string, string>> = {
  LookupThrew: 'Its function threw: the log below says where. Is the address right, and the database up?',
  LookupAnswerInvalid: 'What its function returned is no answer: see connect/index.ts.',
  WrongStore: 'The lookup says another company or store than the data map.',
};

/** A record in the words of the data map, as a layman is shown it. */
function linesOf(
  { category, id, data, matchedBy, files }: EvidenceItem,
  store: Store,
  language: Language,
): string[] {
  const known = store.categories.find((one) => one.id === category);
  const texts = new Map(Object.entries(known?.fields ?? {}).map(([field, text]) => [field, text[language]]));
  return [
    '',
    `  ${known?.title[language] ?? `${category} (no category of the data map!)`}   ${id}   matched by ${matchedBy.join(', ')}`,
    ...Object.entries(data).map(
      ([field, value]) => `    ${texts.get(field) ?? `${field} (not explained!)`}: ${asText(value)}`,
    ),
    ...files.map(
      ({ name, size, contentType }) => `    file: ${JSON.stringify(name)}, ${size} bytes, ${contentType}`,
    ),
  ];
}

/** What a store holds may try to write on the terminal. */
const asText = (value: unknown): string =>
  typeof value === 'string' ? value.replace(/\p{Cc}|\p{Cf}/gu, '�') : JSON.stringify(value);
