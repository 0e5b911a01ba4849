import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseEvent, CaseEventType } from '#contracts/case-events.ts';
import { ERRORS, NamedError } from '#contracts/errors.ts';
import type { Registry } from '#contracts/registry.ts';
import { BY_DUE } from '#contracts/table.ts';
import { ENDS_A_WAIT } from '#contracts/waits.ts';
import type { Case } from '#domain/case/state.ts';
import { type CaseTable, caseTable } from '../platform/case-table/case-table.ts';
import { endKept } from '../platform/case-table/kept.ts';
import { configOf } from '../platform/config.ts';
import { type IdentityLink, identityLink } from '../platform/identity-link.ts';
import { log } from '../platform/log.ts';
import { lookupCaller } from '../platform/lookup-caller.ts';
import { type Mailer, mailer, officerMailer, type ToOfficer } from '../platform/mailer.ts';
import { type Publish, publisher } from '../platform/publish.ts';
import { bundledRegistry } from '../platform/registry.ts';
import { keyedHash } from '../platform/secret.ts';
import { wrap } from '../platform/wrap.ts';
import { makeActOnMilestones } from './act-on-milestones.ts';
import type { Notice } from './digest.ts';
import { makeEraseKept, type Overdue } from './erase-kept.ts';
import { makeTellOfficer } from './tell-officer.ts';

/** Younger events are on their way. */
const PATIENCE_MS = 10 * 60_000;
/** With the 120 s of one question it stays below the sweep's own 300 s, and the officer can still be told. */
const ASKING_MS = 150_000;

/** What begins an execution or ends one of its waits: lost, nothing else would ever carry the case on. */
const CARRIES_ON: ReadonlySet<CaseEventType> = new Set<CaseEventType>([
  'CaseOpened',
  // A letter that asks for proof: nobody would answer one that never went out.
  'IdentityDoubted',
  ...ENDS_A_WAIT,
]);

interface SweepDeps {
  readonly table: CaseTable;
  readonly registry: Registry;
  readonly publish: Publish;
  readonly mailer: Mailer;
  readonly toOfficer: ToOfficer;
  readonly link: IdentityLink;
  /** Calls a company's function. @throws LookupUnreachable */
  readonly ask: Parameters<typeof makeEraseKept>[0]['ask'];
  readonly now: () => Date;
}

interface Swept {
  /** Open cases, and events that were published again. */
  readonly cases: number;
  readonly events: number;
  /** Acts on kept records: carried out, and failed for now. */
  readonly ended: number;
  readonly failing: number;
}

/**
 * What nobody else would do, once an hour. It publishes again what open cases are carried on by, since a bus delivers at
 * least once but not for ever; acts on milestones; ends kept records whose day has come; and tells the officer. What
 * fails for one case is done for the others, and the sweep fails by its name at the end, so that it is tried again.
 */
export const makeSweep = (deps: SweepDeps) => {
  const { table, registry, publish, now } = deps;
  const place = { ...deps, group: registry.group };
  const actOnMilestones = makeActOnMilestones(deps);
  const tellOfficer = makeTellOfficer(place);
  const eraseKept = makeEraseKept(deps);

  return async (): Promise<Swept> => {
    const started = now().getTime();
    const failures: unknown[] = [];
    const notices: Notice[] = [];
    let [cases, events] = [0, 0];
    for await (const state of openCases(table)) {
      cases += 1;
      const trail = await table.events(state.id);
      // A letter that the law owes does not wait for the bus, nor the bus for SES.
      for (const outcome of await Promise.allSettled([
        publishAgain(publish, trail, new Date(started - PATIENCE_MS)).then((count) => {
          events += count;
        }),
        actOnMilestones(state, trail).then((due) => {
          notices.push(...due);
        }),
      ])) {
        if (outcome.status === 'fulfilled') continue;
        const error = outcome.reason instanceof Error ? outcome.reason.name : 'Error';
        log('STEP_FAILED', { step: 'sweep', caseId: state.id, error });
        failures.push(outcome.reason);
      }
    }
    const { overdue, ...erased } = await eraseKept(new Date(started + ASKING_MS));
    await tellOfficer([...notices, ...(await noticesOf(table, overdue))]);
    for (const { kept, settled } of overdue) if (settled) await endKept(table, kept, settled);
    log('CASES_SWEPT', { count: cases });
    if (failures.length > 0) throw failures[0];
    return { cases, events, ...erased };
  };
};

async function publishAgain(publish: Publish, trail: readonly CaseEvent[], before: Date): Promise<number> {
  const owed = carryingOn(trail).filter(({ at }) => at < before.toISOString());
  const failed = (await publish(owed)).filter((taken) => !taken).length;
  if (failed > 0) throw new NamedError(ERRORS.eventsNotAccepted, `The bus refused ${failed} events`);
  return owed.length;
}

/** The opening, the last event that ends a wait, and an extension that the requester has not heard of (CLK-7). */
function carryingOn(events: readonly CaseEvent[]): readonly CaseEvent[] {
  const all = events.filter(({ facts }) => CARRIES_ON.has(facts.type));
  return [...new Set([...all.slice(0, 1), ...all.slice(-1), ...untold(events)])];
}

function untold(events: readonly CaseEvent[]): readonly CaseEvent[] {
  const isOver = events.some(
    ({ facts }) =>
      facts.type === 'ExtensionLost' || (facts.type === 'MailSent' && facts.letter === 'extension'),
  );
  return isOver ? [] : events.filter(({ facts }) => facts.type === 'PeriodExtended');
}

/** Records that should be gone and are not, once each. */
async function noticesOf(table: CaseTable, overdue: readonly Overdue[]): Promise<readonly Notice[]> {
  const notices: Notice[] = [];
  for (const { kept } of overdue) {
    const { id: caseId, reference, milestones } = await table.load(kept.caseId);
    const milestone = `kept-${kept.n}`;
    if (milestones.includes(milestone)) continue;
    notices.push({ caseId, reference, milestone, about: kept.keptUntil, what: 'kept' });
  }
  return notices;
}

async function* openCases(table: CaseTable): AsyncGenerator<Case> {
  let from: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: BY_DUE,
        KeyConditionExpression: '#open = :open',
        ExpressionAttributeNames: { '#open': 'open' },
        ExpressionAttributeValues: { ':open': 'OPEN' },
        ExclusiveStartKey: from,
      }),
    );
    for (const item of page.Items ?? []) yield item['state'] as Case;
    from = page.LastEvaluatedKey;
  } while (from);
}

export const handler = wrap('sweep', () => {
  const { TABLE, BUS, SECRET_ID, PORTAL_URL, LOOKUP_PREFIX } = configOf('sweep');
  const [table, registry, now] = [caseTable(TABLE), bundledRegistry(), () => new Date()] as const;
  const hash = keyedHash(SECRET_ID);
  return makeSweep({
    table,
    registry,
    now,
    publish: publisher(BUS),
    mailer: mailer({ table, registry, hash, now }),
    toOfficer: officerMailer({ registry }),
    link: identityLink({ table, hash, portalUrl: PORTAL_URL }),
    ask: lookupCaller(LOOKUP_PREFIX, registry),
  });
});
