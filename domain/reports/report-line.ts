import type { Channel } from '#contracts/acts.ts';
import type { Right } from '#contracts/rights.ts';
import type { Case } from '../case/state.ts';

/**
 * What a report needs of one case: counts, days and words of closed lists. It names nobody, not even the case. It is folded
 * from the state alone and written with it, whole, in one transaction: an event that comes twice or late changes nothing here.
 */
export interface ReportLine {
  /** Instants, as ISO 8601 in UTC; null: not yet. */
  readonly receivedAt: string;
  readonly repliedAt: string | null;
  readonly acceptedAt: string | null;
  /** Days: the law's last, with an extension as long as it stands. */
  readonly lawDue: string;
  readonly ending: 'answered' | 'refused' | 'withdrawn' | 'lapsed' | 'open';
  readonly channel: Channel;
  readonly rights: readonly Right[];
  readonly holders: readonly string[];
  readonly outcomes: readonly {
    readonly right: Right;
    readonly controller: string;
    readonly outcome: string;
    readonly grounds: readonly string[];
  }[];
  readonly refusal: string | null;
  readonly extension: { readonly ground: string; readonly lost: boolean } | null;
  readonly asked: readonly string[];
  readonly doubts: readonly string[];
  readonly overdue: boolean;
  /** Stores as `company/store`. */
  readonly late: readonly string[];
  readonly missing: readonly string[];
  readonly askedAgain: readonly string[];
  /** What the case did, for what it cost. */
  readonly work: {
    readonly events: number;
    readonly stores: number;
    readonly rounds: number;
    readonly mailsIn: number;
    readonly mailsOut: number;
    /** Of packages. */
    readonly bytes: number;
    /** Null: it goes on. */
    readonly closedAt: string | null;
  };
}

export function reportLineOf(state: Case): ReportLine {
  const { identity, closed, extension, supplements } = state;
  const delivered = supplements.filter((one) => one.delivered).flatMap(({ stores }) => stores);
  return {
    receivedAt: state.receivedAt,
    repliedAt: repliedAt(state),
    acceptedAt: identity?.at ?? null,
    lawDue: state.lawDue,
    ending: endingOf(state),
    channel: state.channel,
    rights: state.rights,
    holders: state.holders,
    outcomes: state.outcomes.map(({ right, controller, outcome, grounds = [] }) => ({
      right,
      controller,
      outcome,
      grounds,
    })),
    refusal: state.refusal?.ground ?? null,
    extension: extension && { ground: extension.ground, lost: extension.lost },
    asked: askedOf(state),
    doubts: state.doubts.map(({ doubt }) => doubt),
    overdue: state.identityOverdue,
    late: delivered.map(nameOf),
    missing: state.missing.map(nameOf),
    askedAgain: state.askedAgain.map((failure) => failure.slice(0, failure.indexOf('@'))),
    work: {
      events: state.version,
      stores: state.stores.filter(({ referred }) => !referred).length,
      rounds: state.rounds,
      mailsIn: state.inboxKeys.length,
      mailsOut: state.sent.length,
      bytes: [state.package, ...supplements.map((one) => one.package)].reduce(
        (sum, sealed) => sum + (sealed?.size ?? 0),
        0,
      ),
      closedAt: closed?.at ?? null,
    },
  };
}

const nameOf = ({ controller, store }: Case['missing'][number]): string => `${controller}/${store}`;

/** An answer that was delivered, or a letter that answers; a case can close as answered by the act alone. */
function repliedAt({ repliedAt: letter, answeredAt, closed }: Case): string | null {
  const [first = null] = [letter, answeredAt].filter((at) => at !== null).toSorted();
  const isAnswered = closed?.outcome === 'answered' || closed?.outcome === 'refused';
  return first ?? (isAnswered ? closed.at : null);
}

function endingOf(state: Case): ReportLine['ending'] {
  if (state.closed) return state.closed.outcome;
  if (state.ending) return state.ending.kind;
  if (repliedAt(state) === null) return 'open';
  return state.refusal ? 'refused' : 'answered';
}

/** Each step of the ladder once, however often it was asked; a copy can be asked by rule, without a doubt (IDV-1). */
function askedOf({ doubts, documents, awaits }: Case): readonly string[] {
  const steps = [
    ...doubts.map(({ asks }) => asks),
    ...documents.map(({ kind }) => (kind === 'identity' ? 'document' : kind)),
    ...(awaits && awaits !== 'code' ? [awaits] : []),
  ];
  return [...new Set(steps)];
}
