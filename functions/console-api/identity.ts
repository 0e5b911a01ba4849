import type { ConsoleAnswer, ConsoleBody } from '#contracts/console-api.ts';
import { ERRORS, NamedError } from '#contracts/errors.ts';
import { askingPauses } from '#domain/case/dates.ts';
import type { Case } from '#domain/case/state.ts';
import { basisOf, hasMandate, questionsOpen } from '#domain/identity/rules.ts';
import { RefusedError, type Write } from '../platform/case-table/case-table.ts';
import { keys } from '../platform/case-table/keys.ts';
import { lettersOf } from '../platform/case-table/letters.ts';
import { requesterOf, verifyIdentifiers } from '../platform/case-table/requester.ts';
import { forgetAnswers } from '../platform/case-table/right-answers.ts';
import { soundLetter } from '../platform/sound-letter.ts';
import type { Call } from './call.ts';
import { caseByReference } from './case-view.ts';

type Body<Act extends 'accept' | 'doubt'> = ConsoleBody<`POST /cases/{reference}/${Act}-identity`>;
type Answer = ConsoleAnswer<'POST /cases/{reference}/accept-identity'>;

const wording = ({ table }: Call, { id }: Case, letter: string, text: string): Write => ({
  Put: { TableName: table.name, Item: { ...keys.wording(id, letter), text } },
});

/** What would be right is needed no longer, once somebody has judged. */
export const withoutAnswers = ({ table, now }: Call, { id, mailbox }: Case): readonly Write[] =>
  mailbox ? [forgetAnswers(table, id, now())] : [];

/** A person accepts who it is, by what has been shown and by no more than that (AUT, IDV-2). */
export async function acceptIdentity(call: Call, given: Body<'accept'>): Promise<Answer> {
  const { table, person, now } = call;
  const state = await caseByReference(call);
  const { subject } = await requesterOf(table, state.id);
  const basis = basisOf(state);
  // Whoever accepts a document has compared it with the name that the requester gave. A code shows no name.
  const name = given.name ?? (basis === 'document' ? subject.name?.value : undefined);
  const { birthDate, mandate, documents } = given;
  const read = { ...(name ? { name } : {}), ...(birthDate ? { birthDate } : {}) };
  if (mandate?.judged === 'shown') await mandateMustHaveCome(call, state);
  const verified = [
    'email',
    ...(state.login?.verified.includes('customerNo') ? (['customerNo'] as const) : []),
    ...(name ? (['name'] as const) : []),
    ...(birthDate ? (['birthDate'] as const) : []),
  ] as const;
  const after = await table.execute(
    state.id,
    {
      type: 'AcceptIdentity',
      basis,
      verified: [...verified],
      ...(documents === undefined ? {} : { documents }),
      ...(mandate ? { mandate: mandate.judged } : {}),
    },
    {
      actor: { kind: 'human', id: person },
      now: now(),
      also: [
        ...(Object.keys(read).length > 0 ? [verifyIdentifiers(table, state.id, read)] : []),
        // The reason may speak of people: it stands beside the events, not in them.
        ...(mandate ? [wording(call, state, 'mandate', mandate.because)] : []),
        ...withoutAnswers(call, state),
      ],
    },
  );
  return { reference: after.reference, status: after.status };
}

/** As an upload, or attached to a mail of the case, where only a person can tell what it is. */
async function mandateMustHaveCome({ table }: Call, state: Case): Promise<void> {
  if (hasMandate(state)) return;
  const letters = [...(await lettersOf(table, state.id)).values()];
  if (letters.some(({ attachments }) => attachments.length > 0)) return;
  throw new RefusedError({ code: 'mandate-missing', message: 'No mandate has come yet' });
}

/** A person doubts, says why, and chooses what would end the doubt; the letter follows from the event (IDV-1, IDV-2). */
export async function doubtIdentity(
  call: Call,
  { doubt, because, asks, question }: Body<'doubt'>,
): Promise<Answer> {
  const { table, person, now, registry } = call;
  const state = await caseByReference(call);
  const pauses = askingPauses(state, registry.group, now());
  checkWording(call, state, { doubt, because, asks, pauses });
  const about = asks === 'question' ? (question ?? questionsOpen(state)[0] ?? null) : null;
  const after = await table.execute(
    state.id,
    { type: 'DoubtIdentity', doubt, asks, question: about, pauses },
    {
      actor: { kind: 'human', id: person },
      now: now(),
      also: [wording(call, state, 'identity-request', because)],
    },
  );
  return { reference: after.reference, status: after.status };
}

/** Whoever typed it is still there to say it otherwise; in the letter that goes out later nobody would be. */
function checkWording(
  { registry }: Call,
  { reference, rights, language, lawDue }: Case,
  { doubt, because, asks, pauses }: Pick<Body<'doubt'>, 'doubt' | 'because' | 'asks'> & { pauses: boolean },
): void {
  try {
    soundLetter(
      {
        letter: 'identity-request',
        reference,
        rights,
        doubt,
        explanation: because,
        proof: asks,
        // The real one is a secret of the requester's.
        link: 'https://requester.example/p/',
        lawDue,
        pauses,
      },
      language,
      registry,
    );
  } catch (error) {
    if (!(error instanceof NamedError) || error.name !== ERRORS.letterNotSound) throw error;
    throw new NamedError(ERRORS.contractBroken, `Say it otherwise. ${error.message}`);
  }
}
