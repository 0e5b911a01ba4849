import type { Actor } from '#contracts/case-events.ts';
import type { ConsoleAnswer, ConsoleBody, ConsoleRoute } from '#contracts/console-api.ts';
import { ERRORS, NamedError } from '#contracts/errors.ts';
import type { Command } from '#domain/case/commands.ts';
import { decide } from '#domain/case/decide.ts';
import { isEntered } from '#domain/case/entered.ts';
import type { Case } from '#domain/case/state.ts';
import type { Write } from '../platform/case-table/case-table.ts';
import { keys } from '../platform/case-table/keys.ts';
import { letterAt, lettersOf } from '../platform/case-table/letters.ts';
import { sentLettersOf } from '../platform/case-table/sent.ts';
import { extendPeriod, lapseRequest, withdrawRequest } from './acts.ts';
import { askAgain } from './ask-again.ts';
import type { Call } from './call.ts';
import { caseByReference, draftIn, viewOf } from './case-view.ts';
import { actDone, actOnDesk, changesOf, decideOutcomes } from './changes.ts';
import { checkItems, deskAt } from './desk-at.ts';
import { dryRun } from './dry-run.ts';
import { enterRequest } from './enter-request.ts';
import { findCases } from './find-cases.ts';
import { foundRecords } from './found-records.ts';
import { groupView } from './group-view.ts';
import { discardHeld, heldMail, joinHeld, openHeld } from './held-mail.ts';
import { acceptIdentity, doubtIdentity, withoutAnswers } from './identity.ts';
import { lettersAhead, requireSound } from './letters-ahead.ts';
import { recipientNotTold, recipientsOf, recipientTold } from './recipients.ts';
import { addRedactions, undoRedactions } from './redactions.ts';
import { repeatsIn } from './repeats.ts';
import { reportOf } from './report.ts';
import { workList } from './work-list.ts';

type Handlers = {
  readonly [Route in ConsoleRoute]: (call: Call, body: ConsoleBody<Route>) => Promise<ConsoleAnswer<Route>>;
};

const LINK_SECONDS = 300;

async function linkTo(call: Call, bucket: string, key: string, contentType: string) {
  const expires = new Date(call.now().getTime() + LINK_SECONDS * 1000).toISOString();
  return { url: await call.sign({ bucket, key, contentType, seconds: LINK_SECONDS }), expires };
}

const nothingThere = (what: string) => new NamedError(ERRORS.caseNotFound, `This case has no ${what}`);

async function carryOut(call: Call, state: Case, command: Command, also: readonly Write[] = []) {
  const actor: Actor = { kind: 'human', id: call.person };
  const after = await call.table.execute(state.id, command, { actor, now: call.now(), also });
  return { reference: after.reference, status: after.status };
}

export const HANDLERS: Handlers = {
  'GET /cases': (call) => workList(call.table, call.query),
  'POST /cases/find': findCases,
  'GET /reports': reportOf,
  'GET /group': groupView,

  'POST /cases': enterRequest,

  'GET /cases/{reference}': async (call) => viewOf(call, await caseByReference(call)),

  'GET /cases/{reference}/repeats': repeatsIn,

  'GET /cases/{reference}/mail': async (call) => {
    const state = await caseByReference(call);
    const [first] = isEntered(state) ? [] : state.inboxKeys;
    if (!first) throw nothingThere('mail: a person entered it');
    return linkTo(call, call.buckets.inbox, first, 'message/rfc822');
  },

  'GET /cases/{reference}/letters': async (call) => {
    const state = await caseByReference(call);
    const [letters, sent] = await Promise.all([
      lettersOf(call.table, state.id),
      sentLettersOf(call.table, state.id),
    ]);
    const first = isEntered(state) ? [] : [{ mail: state.mail, inboxKey: state.inboxKeys[0] ?? '' }];
    return {
      letters: [...first, ...state.letters].map(({ mail, inboxKey }) => ({
        mail,
        inboxKey,
        letter: letters.get(mail) ?? null,
      })),
      sent: [...sent],
    };
  },

  'POST /cases/{reference}/rights': async (call, { rights }) =>
    carryOut(call, await caseByReference(call), { type: 'CorrectRights', rights }),

  'GET /held/{mail}': async (call) =>
    linkTo(call, call.buckets.inbox, (await heldMail(call)).inboxKey, 'message/rfc822'),

  'GET /held/{mail}/letter': async (call) => {
    const { mail } = await heldMail(call);
    return { letter: await letterAt(call.table, keys.heldLetter(mail)) };
  },

  'POST /held/{mail}/open': openHeld,
  'POST /held/{mail}/join': joinHeld,
  'POST /held/{mail}/discard': discardHeld,

  'GET /cases/{reference}/document': async (call) => {
    const { documents, documentsDeleted } = await caseByReference(call);
    const kind = call.query['kind'] === 'mandate' ? 'mandate' : 'identity';
    const document = documents.findLast((one) => one.kind === kind);
    if (!document || documentsDeleted) throw nothingThere('document to look at');
    return linkTo(call, call.buckets.identity, document.key, document.contentType);
  },

  'GET /cases/{reference}/draft': async (call) => {
    const draft = draftIn(await caseByReference(call));
    if (!draft) throw nothingThere('draft');
    return linkTo(call, call.buckets.evidence, draft.draftKey, 'application/json');
  },

  'GET /cases/{reference}/desks/{controller}/{store}': async (call) => (await deskAt(call)).question,

  'POST /cases/{reference}/desks/{controller}/{store}/files': async (call, file) => {
    const { place, question } = await deskAt(call);
    return call.desks.form(place, question.caseId, file);
  },

  // Laid on the desk and nothing else: its upload tells the case (one writer, one write).
  'POST /cases/{reference}/desks/{controller}/{store}/answer': async (call, { items }) => {
    const { place, question, state } = await deskAt(call);
    checkItems(place, items);
    const { caseId } = question;
    await call.desks.answer(place, {
      caseId,
      answeredBy: call.person,
      answeredAt: call.now().toISOString(),
      items,
    });
    return { reference: state.reference, status: state.status };
  },

  'GET /cases/{reference}/changes': changesOf,
  'POST /cases/{reference}/dry-run': dryRun,
  'POST /cases/{reference}/outcomes': decideOutcomes,
  'GET /cases/{reference}/acts/{act}': async (call) => (await actOnDesk(call)).question,
  'POST /cases/{reference}/acts/{act}/done': actDone,

  'POST /cases/{reference}/end-collection': async (call) =>
    carryOut(call, await caseByReference(call), { type: 'EndCollection' }),

  'POST /cases/{reference}/end-supplements': async (call) =>
    carryOut(call, await caseByReference(call), { type: 'EndSupplements' }),

  'GET /cases/{reference}/notices': recipientsOf,
  'POST /cases/{reference}/notices/{n}/told': recipientTold,
  'POST /cases/{reference}/notices/{n}/not-told': recipientNotTold,

  'POST /cases/{reference}/lookups/{controller}/{store}/ask-again': askAgain,

  'POST /cases/{reference}/accept-identity': acceptIdentity,
  'POST /cases/{reference}/doubt-identity': doubtIdentity,

  'GET /cases/{reference}/answer': lettersAhead,

  'POST /cases/{reference}/records': foundRecords,
  'POST /cases/{reference}/redactions': addRedactions,
  'POST /cases/{reference}/redactions/undo': undoRedactions,

  // Of the draft that is there to be read: the answer's, and once that is out a supplement's.
  'POST /cases/{reference}/release': async (call, { draftSha256, withoutAmbiguous }) => {
    const state = await caseByReference(call);
    const read = { draftSha256, withoutAmbiguous };
    const release: Command =
      state.status === 'answered'
        ? { type: 'ReleaseSupplement', n: state.supplements.length, ...read }
        : { type: 'ReleaseAnswer', ...read };
    // What the rules refuse, they say first. Letters are looked at when a release would be one.
    const { refusal, events } = decide(state, release, { kind: 'human', id: call.person });
    if (!refusal && events.length > 0) await requireSound(call);
    return carryOut(call, state, release);
  },

  'POST /cases/{reference}/refuse': async (call, { ground, explanation }) => {
    const state = await caseByReference(call);
    // The reasons go to the requester and may speak of them: they stand beside the events, not in them.
    const wording = { ...keys.wording(state.id, 'refusal'), text: explanation };
    return carryOut(call, state, { type: 'RefuseRequest', ground }, [
      { Put: { TableName: call.table.name, Item: wording } },
      ...withoutAnswers(call, state),
    ]);
  },

  'POST /cases/{reference}/extension': extendPeriod,
  'POST /cases/{reference}/withdrawal': withdrawRequest,
  'POST /cases/{reference}/lapse': lapseRequest,

  'POST /cases/{reference}/retry': async (call) =>
    carryOut(call, await caseByReference(call), { type: 'RetryPipeline' }),
};
