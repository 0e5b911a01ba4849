import { randomUUID } from 'node:crypto';
import type { CaseView, ConsoleRequest } from '#contracts/console-api.ts';
import { addDays, type Day } from '#domain/clock/day.ts';
import type { ConsoleClient } from '../console-client.ts';
import type { Demonstration, DemoPerson } from '../demonstration.ts';
import { waitingDesks, workAtDesks } from '../desk-work.ts';
import type { Running } from '../edition.ts';
import { PRIVATE_LINK, Requester, SAMPLE_DOCUMENT, until } from '../requester.ts';
import { LETTERS, REASONS, type Subject } from './letters.ts';

/** Where a play takes place. */
export interface Stage {
  readonly running: Running;
  readonly dpo: ConsoleClient;
  readonly search: Demonstration['searchByHand'];
  readonly changeByHand: Demonstration['changeByHand'];
  /** The day of the play. */
  readonly today: () => Day;
}

type Outcome = Omit<ConsoleRequest<'POST /cases/{reference}/outcomes'>['outcomes'][number], 'controller'>;

/** How long one waits for the cloud to answer; it has to do with the machine, and nothing with the calendar. */
const SECONDS = 120;

/** One request, with both who asks and who answers: each act goes through the door that its person has. */
export class PlayedCase {
  readonly #stage: Stage;
  readonly #who: DemoPerson;
  readonly #requester: Requester;
  #link = '';
  reference = '';

  constructor(stage: Stage, who: DemoPerson) {
    this.#stage = stage;
    this.#who = who;
    this.#requester = new Requester(stage.running, { name: who.name, address: who.email ?? '' });
  }

  async view(): Promise<CaseView> {
    return this.#stage.dpo('GET /cases/{reference}', { reference: this.reference });
  }

  async write(subject: Subject): Promise<void> {
    const { language, name } = this.#who;
    const letter = LETTERS[subject][language];
    const before = await this.#seen();
    await this.#requester.write({ subject: letter.subject, text: `${letter.text}\n\n${name}` });
    const { id, match } = await this.#requester.awaitMail(PRIVATE_LINK, { not: before, seconds: SECONDS });
    const mail = (await this.#requester.mails()).find((one) => one.id === id)?.mail;
    this.reference = /[A-Z]{2,6}-\d{4}-\d{4,}/.exec(mail?.text ?? '')?.[0] ?? '';
    this.#link = match;
  }

  /** A letter on paper that somebody enters days after it came. */
  async enter(daysLate: number): Promise<void> {
    const { language, name, email = '' } = this.#who;
    const before = await this.#seen();
    const { reference } = await this.#stage.dpo(
      'POST /cases',
      {},
      {
        key: randomUUID(),
        channel: 'letter',
        received: addDays(this.#stage.today(), -daysLate),
        name,
        email,
        language,
        rights: ['access'],
        controllers: 'all',
        text: LETTERS.access[language].text,
      },
    );
    this.reference = reference;
    const { match } = await this.#requester.awaitMail(PRIVATE_LINK, { not: before, seconds: SECONDS });
    this.#link = match;
  }

  async prove(): Promise<void> {
    await this.#requester.proveMailbox(this.#link, SECONDS);
    await this.#requester.upload(this.#link, SAMPLE_DOCUMENT);
    await this.#inStatus('judging');
  }

  /** A better copy, after the first one was doubted. The page has forgotten who they are since. */
  async proveAgain(): Promise<void> {
    await this.#requester.proveMailbox(this.#link, SECONDS);
    await this.#requester.upload(this.#link, SAMPLE_DOCUMENT);
    await this.#inStatus('judging');
  }

  async doubt(): Promise<void> {
    await this.#act('POST /cases/{reference}/doubt-identity', {
      doubt: 'details-differ',
      because: this.reason('unreadable'),
      asks: 'document',
    });
  }

  async accept(): Promise<void> {
    const { name, birthDate } = this.#who;
    await this.#act('POST /cases/{reference}/accept-identity', { name, birthDate });
  }

  /** Whoever sits at a desk searches it. */
  async search(): Promise<void> {
    await until(`the desks of ${this.reference}`, SECONDS, async () => {
      const view = await this.view();
      return waitingDesks(view).length > 0 || view.status !== 'collecting' ? view : null;
    });
    const search = (controller: string, store: string) => this.#stage.search(this.#who, controller, store);
    await workAtDesks(this.#stage.dpo, await this.view(), search);
    await this.#inStatus('review');
  }

  /** The officer waits no longer for the stores that are silent. Those that are asked again anyway have their round first. */
  async goOn(): Promise<void> {
    await this.#act('POST /cases/{reference}/end-collection');
  }

  /** What was missing in the answer comes after all, and follows it. */
  async supplement(): Promise<void> {
    const search = (controller: string, store: string) => this.#stage.search(this.#who, controller, store);
    await workAtDesks(this.#stage.dpo, await this.view(), search);
    await until(`the supplement of ${this.reference}`, SECONDS, async () => (await this.view()).supplement);
    await this.#release();
    await this.#inStatus('closed');
  }

  /** The same at every company that has something. */
  async decide(outcome: Outcome): Promise<void> {
    const { holders } = await this.view();
    // Nobody has anything about this person: there is nothing to decide.
    if (holders.length === 0) return;
    await this.#act('POST /cases/{reference}/outcomes', {
      outcomes: holders.map((controller) => ({ ...outcome, controller })),
    });
  }

  reason(why: keyof typeof REASONS): string {
    return REASONS[why][this.#who.language];
  }

  async release(): Promise<void> {
    await this.#inStatus('review');
    await this.#release();
    await until(`the answer of ${this.reference}`, SECONDS, async () =>
      (await this.view()).events.some(({ facts }) => facts.type === 'AnswerDelivered') ? true : null,
    );
  }

  /** People at desks change what no software can, and recipients without an address are told. */
  async carryOut(): Promise<void> {
    const { reference } = this;
    const { dpo, changeByHand, today } = this.#stage;
    await until(`the end of ${reference}`, SECONDS, async () => {
      const view = await this.#going();
      if (view.status === 'closed') return view;
      for (const { n } of (await dpo('GET /cases/{reference}/changes', { reference })).acts) {
        const at = { reference, act: String(n) };
        // Whom a program changes there is nothing to do for.
        const question = await dpo('GET /cases/{reference}/acts/{act}', at).catch(() => null);
        if (question)
          await dpo('POST /cases/{reference}/acts/{act}/done', at, { rows: [...changeByHand(question)] });
      }
      if (view.toTell === 0) return null;
      for (const { n, stands } of (await dpo('GET /cases/{reference}/notices', { reference })).notices) {
        if (stands !== 'person') continue;
        const at = { reference, n: String(n) };
        await dpo('POST /cases/{reference}/notices/{n}/told', at, { how: 'letter', day: today() });
      }
      return null;
    });
  }

  async extend(): Promise<void> {
    await this.#act('POST /cases/{reference}/extension', {
      ground: 'complexity',
      explanation: this.reason('complex'),
    });
  }

  async withdraw(): Promise<void> {
    await this.#act('POST /cases/{reference}/withdrawal', { via: 'phone', on: this.#stage.today() });
    await this.#inStatus('closed');
  }

  async lapse(): Promise<void> {
    await this.#act('POST /cases/{reference}/lapse');
    await this.#inStatus('closed');
  }

  async refuse(ground: 'identity-not-proven' | 'excessive', why: keyof typeof REASONS): Promise<void> {
    await this.#act('POST /cases/{reference}/refuse', { ground, explanation: this.reason(why) });
    await this.#inStatus('closed');
  }

  async #act<Route extends `POST /cases/{reference}/${string}` & Parameters<ConsoleClient>[0]>(
    route: Route,
    body?: ConsoleRequest<Route>,
  ): Promise<void> {
    await this.#stage.dpo(route, { reference: this.reference }, body);
  }

  async #release(): Promise<void> {
    const { draft } = await this.view();
    await this.#act('POST /cases/{reference}/release', {
      draftSha256: draft?.sha256 ?? '',
      withoutAmbiguous: draft?.ambiguous ?? 0,
    });
  }

  async #seen(): Promise<Set<string>> {
    return new Set((await this.#requester.mails()).map(({ id }) => id));
  }

  async #inStatus(status: string): Promise<void> {
    await until(`${this.reference} in "${status}"`, SECONDS, async () => {
      const view = await this.#going();
      return view.status === status ? view : null;
    });
  }

  async #going(): Promise<CaseView> {
    const view = await this.view();
    if (view.stopped)
      throw new Error(`${this.reference} stopped at ${view.stopped.step}: ${view.stopped.error}`);
    return view;
  }
}
