import type { CaseFacts, Letter, RefusalGround, Return } from '#contracts/case-events.ts';
import type { ChangePhase } from '#contracts/change-phase.ts';
import type { DocumentKind, Mandate, Proof } from '#contracts/identity.ts';
import type { CaseId, Reference } from '#contracts/ids.ts';
import type { Language } from '#contracts/language.ts';
import type { Kind } from '#contracts/mail-reading.ts';
import type { LoginFacts } from '#contracts/portal-login.ts';
import type { NoticeStands } from '#contracts/recipients-told.ts';
import type { Right } from '#contracts/rights.ts';

/** Where a case stands, in the words of the work list. */
export const STATUSES = [
  'identity',
  'judging',
  'collecting',
  'review',
  'delivering',
  'answered',
  'closed',
] as const;
export type Status = (typeof STATUSES)[number];

type Of<Type extends CaseFacts['type']> = Extract<CaseFacts, { type: Type }>;

/** What stores answered after the answer, on its way to the requester. */
export interface Supplement
  extends Pick<
    Of<'SupplementDrafted'>,
    'n' | 'stores' | 'records' | 'ambiguous' | 'draftKey' | 'draftSha256'
  > {
  readonly release: { readonly by: string; readonly at: string } | null;
  /** Null: not sealed yet, or nothing to hand over. */
  readonly package: Pick<Of<'SupplementSealed'>, 'key' | 'sha256' | 'size' | 'entries'> | null;
  readonly delivered: boolean;
}

/** That one recipient is told; what it is told stands beside the case. */
export interface Notice extends Pick<Of<'NoticeSent'>, 'n' | 'controller' | 'recipient'> {
  readonly stands: NoticeStands;
  readonly messageId: string | null;
}

/** The folded events of one case. */
export interface Case {
  readonly id: CaseId;
  readonly reference: Reference;
  /** Number of the last event. */
  readonly version: number;
  /** Hash of the last event. */
  readonly hash: string;
  readonly status: Status;
  readonly openedAt: string;
  readonly receivedAt: string;
  readonly language: Language;
  readonly rights: readonly Right[];
  readonly lawDue: string;
  /** The one date to act by (CLK-3). */
  readonly actBy: string;
  /** Last day of the law's first month, neither rolled nor paused: by then the requester hears of an extension (CLK-7). */
  readonly noticeBy: string;
  /** What intake found odd about the mail. */
  readonly flags: Of<'CaseOpened'>['flags'];
  readonly confidence: number;
  readonly controllers: Of<'CaseOpened'>['controllers'];
  readonly channel: Of<'CaseOpened'>['channel'];
  /** Fingerprint of the letter that opened it, or of a person's entry. */
  readonly mail: string;
  readonly inboxKeys: readonly string[];
  /** What came after the first letter, in its order. */
  readonly letters: readonly {
    readonly mail: string;
    readonly inboxKey: string;
    readonly kind: Kind;
    readonly receivedAt: string;
    readonly attachments: number;
  }[];
  /** A later letter gives the request up. */
  readonly withdraws: boolean;
  /** Letters of ours that did not reach their reader, or were not wanted. */
  readonly returned: readonly { readonly letter: Letter; readonly why: Return }[];
  readonly sent: readonly Letter[];
  /** Which of the letters that a case can have several of have gone, e.g. `supplement:1`. */
  readonly occasions: readonly string[];
  readonly mailboxVerified: boolean;
  /** The login at a customer portal that the form came with. */
  readonly login?: LoginFacts;
  /** What the requester is asked for; null: nothing, others have to act. */
  readonly awaits: Proof | null;
  /** Who knows the mailbox, where that was looked up; null: not yet, or not asked. */
  readonly mailbox: Omit<Of<'MailboxLookedUp'>, 'type'> | null;
  /** Doubts of the people who judge, each with the number of its event (IDV-1). */
  readonly doubts: readonly (Omit<Of<'IdentityDoubted'>, 'type'> & {
    readonly at: string;
    readonly n: number;
  })[];
  readonly answers: readonly Omit<Of<'QuestionAnswered'>, 'type'>[];
  /** What a person found of a right to act for another (IDV-5). */
  readonly mandate: Mandate | null;
  readonly documents: readonly {
    readonly key: string;
    readonly contentType: string;
    readonly size: number;
    readonly kind: DocumentKind;
  }[];
  readonly documentsDeleted: boolean;
  readonly identity: {
    readonly by: string;
    readonly at: string;
    readonly verified: readonly string[];
  } | null;
  readonly identityOverdue: boolean;
  readonly promise: Pick<Of<'PromiseFixed'>, 'complete' | 'promiseDue' | 'collectBy'> | null;
  readonly stores: Of<'LookupsPlanned'>['stores'];
  readonly rounds: number;
  /** Stores that had not answered after the last round. */
  readonly pending: number;
  /** Answers of people who searched a store by hand, by their hash. */
  readonly deskAnswers: readonly string[];
  /** Failures of stores that were asked about again, as `company/store@instant`. */
  readonly askedAgain: readonly string[];
  /** A person went on without them. */
  readonly collectionEnded: boolean;
  readonly draft: Pick<
    Of<'AnswerDrafted'>,
    'tally' | 'records' | 'ambiguous' | 'draftKey' | 'draftSha256'
  > | null;
  /** What a person has left out of it: the version of the list beside the case. Absent: nothing yet (ACC-5). */
  readonly redactions?: Pick<Of<'RecordsRedacted'>, 'version' | 'redacted' | 'withheld'>;
  /** Milestones that somebody has heard of, by their ids. */
  readonly milestones: readonly string[];
  /** Companies that have records of the person. */
  readonly holders: Of<'AnswerDrafted'>['holders'];
  readonly outcomes: Of<'OutcomesDecided'>['outcomes'];
  /** How far the stores are changed. */
  readonly changes: Readonly<
    Partial<
      Record<
        ChangePhase,
        {
          readonly acts: number;
          readonly round: number;
          readonly open: number;
          readonly plan: Of<'ChangesPlanned'>['plan'];
        }
      >
    >
  >;
  readonly release: { readonly by: string; readonly at: string } | null;
  readonly refusal: { readonly by: string; readonly at: string; readonly ground: RefusalGround } | null;
  /** More time that a person took (CLK-7); the dates above count it as long as it is not lost. */
  readonly extension:
    | (Pick<Of<'PeriodExtended'>, 'ground' | 'months' | 'toldBy'> & {
        readonly by: string;
        /** The law's last day without it. */
        readonly lawDueBefore: string;
        /** Its letter did not leave in time. */
        readonly lost: boolean;
      })
    | null;
  /** A person has ended it without an answer: given up, or never proved. `on`: the day of that word, or of that decision. */
  readonly ending: {
    readonly kind: 'withdrawn' | 'lapsed';
    readonly by: string;
    readonly at: string;
    readonly on: string;
  } | null;
  readonly package: Pick<Of<'PackageSealed'>, 'key' | 'sha256' | 'size' | 'entries'> | null;
  readonly delivered: boolean;
  /** When the answer was delivered. */
  readonly answeredAt: string | null;
  /** When the first letter left that tells the requester what became of the request. */
  readonly repliedAt: string | null;
  /** Stores that are still missing in what the requester has been given. */
  readonly missing: Of<'SupplementsAwaited'>['stores'];
  readonly supplements: readonly Supplement[];
  /** Who said that nothing more will come; null: nobody has. */
  readonly supplementsEnded: { readonly by: string; readonly at: string } | null;
  /** Whoever was given the data and has to hear of what was done (NOT-1). */
  readonly notices: readonly Notice[];
  readonly collected: boolean;
  readonly closed: {
    readonly at: string;
    readonly by: string;
    readonly outcome: Of<'CaseClosed'>['outcome'];
  } | null;
  /** The step that failed for good and waits for a person to try it again. */
  readonly stopped: { readonly step: string; readonly error: string; readonly why: string } | null;
}
