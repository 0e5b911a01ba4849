import { unzipSync } from 'fflate';
import type { CaseView } from '#contracts/console-api.ts';
import type { EditionProcess } from '#local/edition-process.ts';
import { officialAddress } from '#local/group.ts';
import { PRIVATE_LINK, SAMPLE_DOCUMENT, until } from '#local/requester.ts';
import { REQUESTER } from './requester.ts';

/** Two cores that others use as well take half an hour for 5,000 stores; what takes three times as long is no answer. */
const PATIENCE_SECONDS = 5400;

/** A view of thousands of stores takes a second to make, and often its function has to be loaded again: ever more seldom. */
const [FIRST_POLL_MS, LAST_POLL_MS] = [2000, 20_000];

export interface Walked {
  /** The case as it stood when the draft was there. */
  readonly view: CaseView;
  /** The files of the package, by their path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Instants in milliseconds: when the identity was accepted, the draft stood, it was released, the answer came. */
  readonly accepted: number;
  readonly drafted: number;
  readonly released: number;
  readonly answered: number;
}

/** One request through the doors that people use, from the letter to the unpacked answer. */
export async function walk(edition: EditionProcess): Promise<Walked> {
  const requester = edition.requester(REQUESTER);
  await requester.write(
    {
      subject: 'Access to my data',
      text: 'Please send me a copy of all data that you and the other companies hold about me.',
    },
    officialAddress(edition.group),
  );
  const acknowledged = await requester.awaitMail(PRIVATE_LINK, { seconds: 180 });
  await requester.proveMailbox(acknowledged.match, 180);
  await requester.upload(acknowledged.match, SAMPLE_DOCUMENT);
  const reference = await until('the case', 60, async () => {
    const { cases } = await edition.dpo('GET /cases', {});
    return cases[0]?.reference;
  });
  await inStatus(edition, reference, 'judging');
  const { name, birthDate } = REQUESTER;
  await edition.dpo('POST /cases/{reference}/accept-identity', { reference }, { name, birthDate });
  const accepted = Date.now();
  const view = await inStatus(edition, reference, 'review');
  const { draft } = view;
  const drafted = Date.now();
  const seen = new Set((await requester.mails()).map(({ id }) => id));
  await edition.dpo(
    'POST /cases/{reference}/release',
    { reference },
    { draftSha256: draft?.sha256 ?? '', withoutAmbiguous: draft?.ambiguous ?? 0 },
  );
  const released = Date.now();
  const { match } = await requester.awaitMail(PRIVATE_LINK, { not: seen, seconds: PATIENCE_SECONDS });
  const answered = Date.now();
  const files = new Map(Object.entries(unzipSync(await requester.download(match, 180))));
  return { view, files, accepted, drafted, released, answered };
}

async function inStatus(edition: EditionProcess, reference: string, status: string): Promise<CaseView> {
  let pause = FIRST_POLL_MS;
  const reached = await until(`${reference} in "${status}"`, PATIENCE_SECONDS, async () => {
    const view = await edition.dpo('GET /cases/{reference}', { reference });
    if (view.stopped || view.status === status) return view;
    tellHowFar(view);
    await new Promise((done) => setTimeout(done, pause));
    pause = Math.min(LAST_POLL_MS, 1.5 * pause);
    return null;
  });
  // Not before: until one gives up, whatever is thrown is taken for a system that does not answer for a moment.
  if (reached.stopped) throw new Error(`Stopped at ${reached.stopped.step}: ${reached.stopped.error}`);
  return reached;
}

function tellHowFar({ lookups }: CaseView): void {
  const done = lookups.filter(({ outcome }) => outcome !== 'pending').length;
  if (lookups.length > 0) process.stderr.write(`inzage: ${done} of ${lookups.length} stores are done\n`);
}
