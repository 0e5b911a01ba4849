import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseView, ConsoleRequest } from '#contracts/console-api.ts';
import { addDays, addMonths, day } from '#domain/clock/day.ts';
import { dayOf } from '#domain/clock/instant.ts';
import { theGroup } from '#local/group.ts';
import { PRIVATE_LINK, until } from '#local/requester.ts';
import { person } from '#registry/demo-data/people.ts';
import { identifiersOf, mentions } from './personal-data.ts';
import { readableByOperators } from './readable.ts';
import { accept, ask, inStatus, prove, RunningEdition } from './running-edition.ts';

/** What a person does to a case beyond judging and answering it, through the doors of a whole edition. */

const edition = new RunningEdition();
beforeAll(() => edition.start(), 180_000);
afterAll(() => edition.close());

const today = () => dayOf(new Date().toISOString(), theGroup().timeZone);
const REASONS = 'Seven companies are asked, and people have to look at pictures of cameras one by one.';

/** How a case that was given up ended: by whom, as what, and after which letters. */
function endOf({ events }: CaseView) {
  const end = events.find(({ facts }) => facts.type === 'CaseClosed');
  const letters = events.flatMap(({ facts }) => (facts.type === 'MailSent' ? [facts.letter] : []));
  return {
    by: end?.actor.kind,
    outcome: end?.facts.type === 'CaseClosed' ? end.facts.outcome : null,
    confirmations: letters.filter((letter) => letter === 'request-withdrawn').length,
  };
}

const ENDED = { by: 'human', outcome: 'withdrawn', confirmations: 1 };

async function giveUp(reference: string): Promise<CaseView> {
  await edition.dpo('POST /cases/{reference}/withdrawal', { reference }, { via: 'phone', on: today() });
  return inStatus(edition, reference, 'closed');
}

describe('a request that came on paper', () => {
  const who = person('sofie');
  const requester = () => edition.requester(who);
  const received = addDays(today(), -10);
  const entry = {
    key: randomUUID(),
    channel: 'letter',
    received,
    name: who.name,
    email: who.email ?? '',
    language: 'en',
    rights: ['access'],
    controllers: 'all',
    text: 'Please send me a copy of everything that you hold about me.',
  } satisfies ConsoleRequest<'POST /cases'>;
  let reference: string;

  test('is one case, however often it is sent, and is acknowledged by mail', async () => {
    const answers = await Promise.all([
      edition.dpo('POST /cases', {}, entry),
      edition.dpo('POST /cases', {}, entry),
    ]);
    expect(new Set(answers.map((answer) => answer.reference)).size).toBe(1);
    reference = answers[0].reference;
    const { cases } = await edition.dpo('GET /cases');
    expect(cases.filter((line) => line.reference === reference)).toHaveLength(1);
    expect((await requester().awaitMail(PRIVATE_LINK)).match).toContain('/p/');
  }, 90_000);

  test('gets more time: the letter arrives with the reasons, and the dates move', async () => {
    const before = await edition.dpo('GET /cases/{reference}', { reference });
    expect(before.actBy).toBe(addMonths(day(received), 1));
    await edition.dpo(
      'POST /cases/{reference}/extension',
      { reference },
      { ground: 'complexity', explanation: REASONS },
    );
    await requester().awaitMail(/people\s+have\s+to\s+look\s+at\s+pictures/);
    const view = await until('the notice to stand in the case', 30, async () => {
      const now = await edition.dpo('GET /cases/{reference}', { reference });
      return now.extension?.stands === 'told' ? now : null;
    });
    expect(view.lawDue > before.lawDue).toBe(true);
    expect(view.actBy <= addMonths(day(received), 3) && view.actBy >= addMonths(day(received), 2)).toBe(true);
    expect((await edition.dpo('GET /cases')).cases.find((line) => line.reference === reference)?.actBy).toBe(
      view.actBy,
    );
  }, 120_000);

  test('ends when it is given up while nobody has shown who they are', async () => {
    expect(endOf(await giveUp(reference))).toEqual(ENDED);
    expect((await requester().awaitMail(/no\s+longer\s+want/)).match).not.toBe('');
  }, 120_000);
});

describe('a request that came by mail', () => {
  const who = person('marijke');

  test('ends when it is given up during the review, and the letter arrives', async () => {
    const asked = await ask(edition, who);
    await prove(edition, asked);
    await accept(edition, asked, who);
    const { reference } = asked;
    await until('the answer to be drafted', 120, async () => {
      const { status, stopped } = await edition.dpo('GET /cases/{reference}', { reference });
      if (stopped) throw new Error(`Stopped at ${stopped.step}: ${stopped.error}`);
      // Nobody searches by hand here: whoever is missing stands as pending.
      if (status === 'collecting')
        await edition.dpo('POST /cases/{reference}/end-collection', { reference }).catch(() => null);
      return status === 'review' ? status : null;
    });
    expect(endOf(await giveUp(reference))).toEqual(ENDED);
    await asked.requester.awaitMail(/no\s+longer\s+want/, { not: asked.seen });
  }, 240_000);

  test('ends when it is given up while companies are asked', async () => {
    const someone = person('elodie');
    const asked = await ask(edition, someone);
    await prove(edition, asked);
    await accept(edition, asked, someone);
    expect(endOf(await giveUp(asked.reference))).toEqual(ENDED);
  }, 240_000);
});

test('nothing of it is in logs, events, executions, queues or addresses', async () => {
  const said = [...identifiersOf(person('sofie')), 'pictures of cameras', 'copy of everything'];
  for (const [where, text] of Object.entries(await readableByOperators(edition)))
    expect({ where, said: mentions(text, said) }).toEqual({ where, said: [] });
});
