import type { PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import type { ChangeQuestion } from '#contracts/lookup-change.ts';
import type { CommandType } from '#domain/case/commands.ts';
import { makeSweep } from '#functions/deadlines/sweep.ts';
import type { CaseTable } from '#functions/platform/case-table/case-table.ts';
import { identityLink } from '#functions/platform/identity-link.ts';
import { mailer, officerMailer } from '#functions/platform/mailer.ts';
import { publisher } from '#functions/platform/publish.ts';
import { ENVIRONMENT, registry as shipped } from '../environment.ts';
import { type FakeSes, fakeSes } from '../fake-ses.ts';
import { hash } from '../keyed-hash.ts';
import type { TestTime } from '../time.ts';

/** The shipped group, with an officer who has a mailbox that is no official channel. */
export const registry = {
  ...shipped,
  group: { ...shipped.group, dpo: { ...shipped.group.dpo, email: 'officer@offitel.example' } },
};

/** The sweep over a table, with a SES, a bus and stores that keep what they are given. */
export function sweeping(
  table: CaseTable,
  time: Pick<TestTime, 'now'>,
  ses: FakeSes = fakeSes(),
  of: typeof shipped = registry,
) {
  const taken: PutEventsRequestEntry[] = [];
  const questions: ChangeQuestion[] = [];
  const stage = {
    refuses: false,
    /** What the stores answer; an error is one that cannot be reached. */
    answer: (_: ChangeQuestion): unknown => ({ outcome: 'unsupported' }),
  };
  const { now } = time;
  const over = (given: CaseTable) =>
    makeSweep({
      table: given,
      registry: of,
      now,
      publish: publisher('events', async (entries) => {
        taken.push(...entries);
        return entries.map(() => !stage.refuses);
      }),
      mailer: mailer({ table: given, registry: of, hash, now, ses: ses.client }),
      toOfficer: officerMailer({ registry: of, ses: ses.client }),
      link: identityLink({ table: given, hash, portalUrl: ENVIRONMENT.PORTAL_URL }),
      ask: async (question) => {
        questions.push(question);
        return stage.answer(question);
      },
    });
  return { stage, ses, taken, questions, sweep: over(table), over };
}

/** A table whose process dies at the moment of such a command. */
export const dyingAt = (table: CaseTable, type: CommandType): CaseTable => ({
  ...table,
  execute: (caseId, command, options) =>
    command.type === type
      ? Promise.reject(new Error('the process died'))
      : table.execute(caseId, command, options),
});

/** Whom each mail went to. */
export const recipientsOf = ({ sent }: FakeSes): readonly string[] =>
  sent.flatMap(({ Destinations }) => Destinations);
