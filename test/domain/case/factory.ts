import type { Actor } from '#contracts/case-events.ts';
import { CaseId, ControllerId, Reference, StoreId } from '#contracts/ids.ts';
import type { Command } from '#domain/case/commands.ts';
import { type Decision, decide, seal } from '#domain/case/decide.ts';
import type { Case } from '#domain/case/state.ts';

export const ID = CaseId.parse('abcdefghijklmnopqrstuvwxyz');
export const AT = '2026-03-05T10:00:00.000Z';
const HASH = 'a'.repeat(64);

export const system: Actor = { kind: 'system', name: 'test' };
export const requester: Actor = { kind: 'requester' };
export const human: Actor = { kind: 'human', id: 'michael.dedecker' };

const PRINTER = { n: 1, controller: ControllerId.parse('offitel'), recipient: 'Voorbeelddrukkerij BV' };
const CAMERAS = { controller: ControllerId.parse('offitel'), store: StoreId.parse('camera-images') };

/** A command of each type that would be fine in its place. */
export const COMMANDS = {
  OpenCase: {
    type: 'OpenCase',
    reference: Reference.parse('OFF-2026-0001'),
    channel: 'mail',
    receivedAt: AT,
    language: 'nl',
    rights: ['access'],
    controllers: 'all',
    confidence: 0.9,
    mail: HASH,
    inboxKey: 'mail-1',
    lawDue: '2026-04-07',
    actBy: '2026-04-05',
    flags: [],
  },
  ReceiveMail: {
    type: 'ReceiveMail',
    mail: HASH,
    inboxKey: 'mail-2',
    receivedAt: AT,
    kind: 'reply',
    linkedBy: 'signed-address',
    rights: [],
    flags: [],
    withdraws: false,
    attachments: 0,
  },
  RecordReturn: {
    type: 'RecordReturn',
    mail: HASH,
    inboxKey: 'mail-3',
    receivedAt: AT,
    letter: 'acknowledgement',
    messageId: 'm-1',
    why: 'bounced',
  },
  CorrectRights: { type: 'CorrectRights', rights: ['access', 'erasure'] },
  RecordSent: { type: 'RecordSent', letter: 'acknowledgement', messageId: 'm-1' },
  VerifyMailbox: { type: 'VerifyMailbox' },
  RecordMailboxLookup: {
    type: 'RecordMailboxLookup',
    asked: 1,
    known: [{ controller: ControllerId.parse('offitel'), store: StoreId.parse('mijn-offitel') }],
    silent: 0,
    questions: ['birthDate'],
  },
  DoubtIdentity: {
    type: 'DoubtIdentity',
    doubt: 'details-differ',
    asks: 'document',
    question: null,
    pauses: true,
  },
  AnswerQuestion: { type: 'AnswerQuestion', question: 'birthDate', right: true },
  SubmitDocument: { type: 'SubmitDocument', key: `${ID}/1`, contentType: 'image/png', size: 70 },
  AcceptIdentity: { type: 'AcceptIdentity', basis: 'document', verified: ['email', 'name'] },
  RecordDocumentsDeleted: { type: 'RecordDocumentsDeleted', objects: 1 },
  RecordOverdueIdentity: { type: 'RecordOverdueIdentity' },
  FixPromise: {
    type: 'FixPromise',
    complete: '2026-03-06',
    promiseDue: '2026-04-05',
    actBy: '2026-04-05',
    collectBy: '2026-03-27T10:00:00.000Z',
  },
  PlanLookups: {
    type: 'PlanLookups',
    stores: [
      { controller: ControllerId.parse('offitel'), store: StoreId.parse('newsletter'), referred: false },
    ],
  },
  RecordRound: { type: 'RecordRound', round: 1, tally: { found: 1 } },
  RecordStoreReady: {
    type: 'RecordStoreReady',
    controller: ControllerId.parse('offitel'),
    store: StoreId.parse('camera-images'),
    answer: HASH,
  },
  EndCollection: { type: 'EndCollection' },
  DraftAnswer: {
    type: 'DraftAnswer',
    tally: { found: 1 },
    records: 2,
    ambiguous: 0,
    draftKey: 'pipeline/draft',
    draftSha256: HASH,
    holders: [ControllerId.parse('offitel')],
  },
  RedactRecords: {
    type: 'RedactRecords',
    version: 1,
    change: 'added',
    redacted: 1,
    withheld: 0,
    records: 2,
    draftKey: 'pipeline/redacted',
    draftSha256: 'b'.repeat(64),
  },
  RecordMilestone: { type: 'RecordMilestone', milestone: 'act-by-5', to: 'dpo', about: '2026-04-05' },
  DecideOutcomes: {
    type: 'DecideOutcomes',
    outcomes: [{ right: 'access', controller: ControllerId.parse('offitel'), outcome: 'given' }],
    sha256: HASH,
  },
  PlanChanges: { type: 'PlanChanges', phase: 'apply', acts: 2, plan: null },
  RecordChanges: { type: 'RecordChanges', phase: 'apply', round: 1, tally: { erased: 1 }, open: 1 },
  ReleaseAnswer: { type: 'ReleaseAnswer', draftSha256: HASH, withoutAmbiguous: 0 },
  RefuseRequest: { type: 'RefuseRequest', ground: 'identity-not-proven' },
  ExtendPeriod: {
    type: 'ExtendPeriod',
    ground: 'complexity',
    months: 2,
    toldBy: '2026-03-06',
    lawDue: '2026-06-05',
    actBy: '2026-06-05',
    collectBy: null,
  },
  LoseExtension: { type: 'LoseExtension', lawDue: '2026-04-07', actBy: '2026-04-05', collectBy: null },
  WithdrawRequest: { type: 'WithdrawRequest', via: 'phone', on: '2026-03-05' },
  LapseRequest: { type: 'LapseRequest', on: '2026-04-08' },
  SealPackage: { type: 'SealPackage', key: 'p', sha256: HASH, size: 10, entries: 3 },
  RecordDelivery: { type: 'RecordDelivery' },
  AskStoreAgain: {
    type: 'AskStoreAgain',
    controller: ControllerId.parse('offitel'),
    store: StoreId.parse('newsletter'),
    failedAt: AT,
  },
  AwaitSupplements: { type: 'AwaitSupplements', stores: [CAMERAS] },
  DraftSupplement: {
    type: 'DraftSupplement',
    n: 1,
    stores: [CAMERAS],
    records: 1,
    ambiguous: 0,
    draftKey: 'pipeline/supplement',
    draftSha256: HASH,
  },
  ReleaseSupplement: { type: 'ReleaseSupplement', n: 1, draftSha256: HASH, withoutAmbiguous: 0 },
  SealSupplement: { type: 'SealSupplement', n: 1, key: 's', sha256: HASH, size: 10, entries: 3 },
  RecordSupplement: { type: 'RecordSupplement', n: 1 },
  EndSupplements: { type: 'EndSupplements' },
  PlanNotices: { type: 'PlanNotices', notices: [{ ...PRINTER, by: 'person' }], sha256: HASH },
  RecordNotice: { type: 'RecordNotice', ...PRINTER, messageId: 'm-9' },
  TellRecipient: { type: 'TellRecipient', ...PRINTER, how: 'letter', day: '2026-03-20' },
  LeaveRecipient: { type: 'LeaveRecipient', ...PRINTER, ground: 'disproportionate', sha256: HASH },
  RecordCollection: { type: 'RecordCollection' },
  CloseCase: { type: 'CloseCase' },
  StopPipeline: { type: 'StopPipeline', step: 'Deliver', error: 'MailNotAccepted' },
  RetryPipeline: { type: 'RetryPipeline' },
} as const satisfies { readonly [Type in Command['type']]: Extract<Command, { type: Type }> };

/** What carrying out commands makes of a case. @throws when one is refused */
export function caseAfter(...steps: readonly (readonly [Command, Actor])[]): Case {
  const end = steps.reduce<Case | null>((state, [command, actor]) => {
    const decision: Decision = decide(state, command, actor);
    if (decision.refusal) throw new Error(`${command.type}: ${decision.refusal.code}`);
    return seal(ID, state, decision.events, AT).state;
  }, null);
  if (!end) throw new Error('No case came of it');
  return end;
}

const C = COMMANDS;

/** The case in each status, by the shortest way there. */
const TO_JUDGING = [
  [C.OpenCase, system],
  [C.VerifyMailbox, requester],
  [C.SubmitDocument, requester],
] as const;
const TO_COLLECTING = [...TO_JUDGING, [C.AcceptIdentity, human]] as const;
const TO_REVIEW = [...TO_COLLECTING, [C.DraftAnswer, system]] as const;
const TO_DELIVERING = [...TO_REVIEW, [C.ReleaseAnswer, human]] as const;

const TO_ANSWERED = [
  ...TO_DELIVERING,
  [C.SealPackage, system],
  [C.RecordDelivery, system],
  [C.AwaitSupplements, system],
] as const;

export const IN = {
  identity: () => caseAfter([C.OpenCase, system]),
  judging: () => caseAfter(...TO_JUDGING),
  collecting: () => caseAfter(...TO_COLLECTING),
  review: () => caseAfter(...TO_REVIEW),
  delivering: () => caseAfter(...TO_DELIVERING),
  answered: () => caseAfter(...TO_ANSWERED),
  closed: () =>
    caseAfter(...TO_DELIVERING, [C.SealPackage, system], [C.RecordDelivery, system], [C.CloseCase, system]),
} as const;
