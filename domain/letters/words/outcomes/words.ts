import type { KeepGround, RightOutcome, Withheld } from '../../outcome.ts';

type OutcomeAt<Is extends RightOutcome['outcome']['is']> = Extract<RightOutcome['outcome'], { is: Is }>;

/** The words of what became of each right. A sentence on a company follows its name and a colon. */
export interface OutcomeWords {
  readonly title: string;
  readonly at: (company: string, sentence: string) => string;

  readonly nothing: string;
  readonly pending: (stores: string) => string;
  readonly pendingMeans: string;
  readonly referred: string;
  readonly refused: string;

  readonly access: {
    readonly delivered: (records: number) => string;
    readonly withheld: (what: string, ground: string) => string;
    readonly withheldGround: Readonly<Record<Withheld['ground'], string>>;
    readonly heldBack: (records: number) => string;
  };

  readonly rectification: {
    readonly rectified: (fields: string) => string;
    readonly notRectified: string;
    readonly notRectifiedMeans: string;
  };

  readonly erasure: {
    readonly erased: (records: number) => string;
    readonly erasedInPart: (records: number) => string;
    readonly kept: string;
    readonly keptRecords: (what: string, records: number) => string;
    readonly ground: Readonly<Record<KeepGround, string>>;
    readonly because: (reason: string) => string;
    readonly until: (day: string) => string;
    readonly keptMeans: string;
    readonly backups: (day: string) => string;
  };

  readonly restriction: {
    readonly restricted: (records: number) => string;
    readonly ground: Readonly<Record<OutcomeAt<'restricted'>['ground'], string>>;
    readonly restrictedMeans: string;
    readonly notRestricted: string;
  };

  readonly portability: {
    readonly ported: (records: number, formats: string) => string;
    readonly portedTo: (records: number, recipient: string) => string;
    readonly fileInstead: (records: number, formats: string) => string;
    readonly nothingPortable: string;
    readonly nothingPortableMeans: string;
  };

  readonly marketing: {
    readonly stopped: (day: string) => string;
    readonly stoppedMeans: string;
  };

  readonly objection: {
    readonly upheld: (purpose: string) => string;
    readonly overridden: (purpose: string) => string;
    readonly liftedOn: (day: string) => string;
  };

  readonly withdrawal: {
    readonly withdrawn: (purpose: string, day: string) => string;
    readonly withdrawnMeans: string;
    readonly noConsent: (purpose: string) => string;
    readonly basis: (basis: string) => string;
  };

  readonly review: {
    readonly reviewed: (decision: string, reviewer: string) => string;
    readonly result: Readonly<Record<OutcomeAt<'reviewed'>['result'], string>>;
    readonly notAutomated: string;
  };

  /** NOT-1, and the second sentence of article 19: the person is told who, if they ask. */
  readonly recipientsTold: string;
}
