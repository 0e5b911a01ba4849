import type { DemoPerson } from '#local/demonstration.ts';
import { EditionProcess as RunningEdition } from '#local/edition-process.ts';
import { PRIVATE_LINK, type Requester, SAMPLE_DOCUMENT, until } from '#local/requester.ts';

export { RunningEdition };

export interface Asked {
  readonly requester: Requester;
  readonly reference: string;
  readonly link: string;
  /** Mails that had come when the acknowledgement was there. */
  readonly seen: Set<string>;
}

export const LETTER = {
  subject: 'Access to my data',
  text: 'Please tell me what data you and the other companies hold about me, and send me a copy.',
};

/** A requester who has not written yet, and the mails that are no answer to what they will write. */
export async function expectAcknowledgement(edition: RunningEdition, person: DemoPerson) {
  const requester = edition.requester(person);
  return { requester, before: new Set((await requester.mails()).map(({ id }) => id)) };
}

export async function acknowledged({
  requester,
  before,
}: {
  requester: Requester;
  before: ReadonlySet<string>;
}): Promise<Asked> {
  const { id, match: link } = await requester.awaitMail(PRIVATE_LINK, { not: new Set(before) });
  const mail = (await requester.mails()).find((one) => one.id === id)?.mail;
  const reference = /[A-Z]{2,6}-\d{4}-\d{4,}/.exec(mail?.text ?? '')?.[0] ?? '';
  return { requester, reference, link, seen: new Set([...before, id]) };
}

/** A request up to its acknowledgement. */
export async function ask(edition: RunningEdition, person: DemoPerson): Promise<Asked> {
  const expecting = await expectAcknowledgement(edition, person);
  await expecting.requester.write(LETTER);
  return acknowledged(expecting);
}

export async function prove(edition: RunningEdition, { requester, link, reference }: Asked): Promise<void> {
  await requester.proveMailbox(link);
  await requester.upload(link, SAMPLE_DOCUMENT);
  await inStatus(edition, reference, 'judging');
}

export async function accept(
  edition: RunningEdition,
  { reference }: Asked,
  person: DemoPerson,
): Promise<void> {
  const { name, birthDate } = person;
  await edition.dpo('POST /cases/{reference}/accept-identity', { reference }, { name, birthDate });
}

export async function release(edition: RunningEdition, { reference }: Asked): Promise<void> {
  await inStatus(edition, reference, 'review');
  const { draft } = await edition.dpo('GET /cases/{reference}', { reference });
  await edition.dpo(
    'POST /cases/{reference}/release',
    { reference },
    { draftSha256: draft?.sha256 ?? '', withoutAmbiguous: draft?.ambiguous ?? 0 },
  );
}

/** Waits for the answer and fetches its package. */
export async function collect({ requester, seen }: Asked): Promise<Uint8Array> {
  const { match } = await requester.awaitMail(PRIVATE_LINK, { not: seen });
  return requester.download(match);
}

export async function inStatus(edition: RunningEdition, reference: string, status: string) {
  return until(`${reference} in "${status}"`, 90, async () => {
    const view = await edition.dpo('GET /cases/{reference}', { reference });
    if (view.stopped) throw new Error(`Stopped at ${view.stopped.step}: ${view.stopped.error}`);
    return view.status === status ? view : null;
  });
}
