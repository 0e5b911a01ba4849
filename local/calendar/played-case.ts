import type { CaseView, ConsoleRequest } from '#contracts/console-api.ts';
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
}

type Outcome = Omit<ConsoleRequest<'POST /cases/{reference}/outcomes'>['outcomes'][number], 'controller'>;

/** How long one waits for the cloud to answer; it has to do with the machine, and nothing with the calendar. */
const SECONDS = 60;

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
    const before = new Set((await this.#requester.mails()).map(({ id }) => id));
    await this.#requester.write({ subject: letter.subject, text: `${letter.text}\n\n${name}` });
    const { id, match } = await this.#requester.awaitMail(PRIVATE_LINK, { not: before, seconds: SECONDS });
    const mail = (await this.#requester.mails()).find((one) => one.id === id)?.mail;
    this.reference = /[A-Z]{2,6}-\d{4}-\d{4,}/.exec(mail?.text ?? '')?.[0] ?? '';
    this.#link = match;
  }

  async prove(): Promise<void> {
    await this.#requester.proveMailbox(this.#link, SECONDS);
    await this.#requester.upload(this.#link, SAMPLE_DOCUMENT);
    await this.#inStatus('judging');
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

  /** The officer does not wait any longer for the stores that are silent. */
  async goOn(): Promise<void> {
    await this.#act('POST /cases/{reference}/end-collection');
    await this.#inStatus('review');
  }

  /** The same at every company that has something. */
  async decide(outcome: Outcome): Promise<void> {
    const { holders } = await this.view();
    await this.#act('POST /cases/{reference}/outcomes', {
      outcomes: holders.map((controller) => ({ ...outcome, controller })),
    });
  }

  reason(why: keyof typeof REASONS): string {
    return REASONS[why][this.#who.language];
  }

  async release(): Promise<void> {
    const { draft } = await this.view();
    await this.#act('POST /cases/{reference}/release', {
      draftSha256: draft?.sha256 ?? '',
      withoutAmbiguous: draft?.ambiguous ?? 0,
    });
    await until(`the answer of ${this.reference}`, SECONDS, async () =>
      (await this.view()).events.some(({ facts }) => facts.type === 'AnswerDelivered') ? true : null,
    );
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

  async #inStatus(status: string): Promise<void> {
    await until(`${this.reference} in "${status}"`, SECONDS, async () => {
      const view = await this.view();
      if (view.stopped)
        throw new Error(`${this.reference} stopped at ${view.stopped.step}: ${view.stopped.error}`);
      return view.status === status ? view : null;
    });
  }
}
