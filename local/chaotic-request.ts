import { createHash } from 'node:crypto';
import type { CaseView } from '#contracts/console-api.ts';
import type { Demonstration, DemoPerson } from './demonstration.ts';
import { workAtDesks } from './desk-work.ts';
import type { EditionProcess } from './edition-process.ts';
import { PRIVATE_LINK, Requester, SAMPLE_DOCUMENT } from './requester.ts';

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/**
 * One request whose requester and DPO do not give up: whatever fails because nothing answers is tried again, as people
 * do. Each has a mailbox of its own, so that every mail can be counted.
 */
export class ChaoticRequest {
  readonly #edition: EditionProcess;
  readonly #person: DemoPerson;
  readonly #search: Demonstration['searchByHand'];
  readonly #requester: Requester;
  readonly #name: string;
  readonly #deadline: number;
  readonly #packages = new Set<string>();
  #reference = '';
  outcome: CaseView | null = null;
  /** Letters, other than codes, that came more than once: when the first and when the second was written. */
  repeats: readonly { readonly first: number; readonly second: number }[] = [];

  constructor(
    edition: EditionProcess,
    person: DemoPerson,
    { number, deadline, search }: { number: number; deadline: number; search: Demonstration['searchByHand'] },
  ) {
    this.#edition = edition;
    this.#person = person;
    this.#search = search;
    this.#name = `case ${number + 1}`;
    this.#deadline = deadline;
    const [local, domain] = (person.email ?? '').split('@');
    this.#requester = new Requester(edition.running, {
      name: person.name,
      address: `${local}+${number}@${domain}`,
    });
  }

  async live(): Promise<void> {
    const messageId = `<${this.#name.replace(' ', '-')}@chaos.example>`;
    // The same letter again is the same request: it carries the same Message-ID and Date.
    await this.#persist(() => this.#requester.write({ ...LETTER, messageId, date: LETTER_DATE }));
    const link = await this.#persist(() => this.#linkIn(0));
    await this.#persist(() => this.#prove(link));
    const reference = this.#reference;
    await this.#persist(async () => {
      const view = await this.#edition.dpo('GET /cases/{reference}', { reference });
      const { name, birthDate } = this.#person;
      if (view.status === 'judging') {
        await this.#edition.dpo(
          'POST /cases/{reference}/accept-identity',
          { reference },
          { name, birthDate },
        );
      }
      if (view.status === 'collecting') {
        const search = (controller: string, store: string) => this.#search(this.#person, controller, store);
        await workAtDesks(this.#edition.dpo, view, search);
      }
      return this.#until('review', 'delivering', 'closed');
    });
    await this.#persist(async () => {
      const view = await this.#edition.dpo('GET /cases/{reference}', { reference });
      if (view.status === 'review' && view.draft) {
        await this.#edition.dpo(
          'POST /cases/{reference}/release',
          { reference },
          { draftSha256: view.draft.sha256, withoutAmbiguous: view.draft.ambiguous },
        );
      }
      return this.#until('closed');
    });
    const answer = await this.#persist(() => this.#linkIn(1));
    await this.#persist(() => this.#collect(answer));
    this.outcome = await this.#persist(() => this.#until('closed'));
  }

  /** What is not as it should be at the end. */
  async faults(): Promise<string[]> {
    const { outcome } = this;
    if (!outcome) return [`${this.#name}: did not end`];
    const faults: string[] = [];
    if (!outcome.chain.intact) faults.push(`${this.#name}: its chain is broken`);
    const types = outcome.events.map(({ facts }) => facts.type);
    for (const once of [
      'CaseOpened',
      'IdentityAccepted',
      'AnswerReleased',
      'PackageSealed',
      'CaseClosed',
    ] as const) {
      const count = types.filter((type) => type === once).length;
      if (count !== 1) faults.push(`${this.#name}: ${once} happened ${count} times`);
    }
    if (this.#packages.size !== 1) faults.push(`${this.#name}: ${this.#packages.size} different packages`);
    const letters = Map.groupBy(await this.#linkMails(), ({ link }) => link);
    if (letters.size < 2) faults.push(`${this.#name}: a letter is missing`);
    this.repeats = [...letters.values()].flatMap((copies) =>
      copies.slice(1).map(({ at }, n) => ({ first: copies[n]?.at ?? at, second: at })),
    );
    const { cases } = await this.#edition.dpo('GET /cases');
    if (cases.some(({ reference }) => reference === this.#reference))
      faults.push(`${this.#name}: is still open`);
    return faults;
  }

  /** A person who sees that the copy has arrived does not send it again. */
  async #prove(link: string): Promise<CaseView> {
    const { status } = await this.#until('identity', 'judging', 'collecting', 'review');
    if (status === 'identity') {
      await this.#requester.proveMailbox(link, CODE_SECONDS);
      await this.#requester.upload(link, SAMPLE_DOCUMENT);
    }
    return this.#until('judging', 'collecting', 'review');
  }

  async #collect(link: string): Promise<void> {
    const bytes = await this.#requester.download(link, CODE_SECONDS);
    this.#packages.add(createHash('sha256').update(bytes).digest('hex'));
  }

  /** Letters with a private link, oldest first: the acknowledgement, then the answer. */
  async #linkMails() {
    const mails = (await this.#requester.mails()).toReversed();
    return mails.flatMap(({ mail }) => {
      const link = PRIVATE_LINK.exec(mail.text ?? '')?.[1];
      return link ? [{ link, text: mail.text ?? '', at: Date.parse(mail.date ?? '') }] : [];
    });
  }

  /** The nth different link: a repeated letter holds the same one. */
  async #linkIn(nth: number): Promise<string> {
    const mails = await this.#linkMails();
    const link = [...new Set(mails.map((mail) => mail.link))][nth];
    if (!link) throw new Error('The letter is not there yet');
    this.#reference ||= /[A-Z]{2,6}-\d{4}-\d{4,}/.exec(mails[0]?.text ?? '')?.[0] ?? '';
    return link;
  }

  async #until(...statuses: readonly string[]): Promise<CaseView> {
    const view = await this.#edition.dpo('GET /cases/{reference}', { reference: this.#reference });
    if (view.stopped) {
      await this.#edition.dpo('POST /cases/{reference}/retry', { reference: this.#reference });
      throw new Error(`Stopped at ${view.stopped.step}`);
    }
    if (!statuses.includes(view.status)) throw new Error(`It is in ${view.status}`);
    return view;
  }

  /** Tries until it works; the reason of the last failure is told when time is over. */
  async #persist<Result>(act: () => Promise<Result>): Promise<Result> {
    for (;;) {
      try {
        return await act();
      } catch (error) {
        if (Date.now() > this.#deadline) throw new Error(`${this.#name} (${this.#reference}): ${error}`);
        await pause(700 + Math.random() * 600);
      }
    }
  }
}

/** How long one waits for a code before asking for another. */
const CODE_SECONDS = 15;

const LETTER = {
  subject: 'Access to my data',
  text: 'Please tell me what data you and the other companies hold about me, and send me a copy.',
};
const LETTER_DATE = new Date('2026-03-05T09:00:00Z');
