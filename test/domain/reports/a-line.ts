import type { ReportLine } from '#domain/reports/report-line.ts';

/** A case that was received on 5 March 2026, is due on 7 April and stands open. */
export const aLine = (changes: Partial<ReportLine> = {}): ReportLine => ({
  receivedAt: '2026-03-05T10:00:00.000Z',
  repliedAt: null,
  acceptedAt: null,
  lawDue: '2026-04-07',
  ending: 'open',
  channel: 'mail',
  rights: ['access'],
  holders: [],
  outcomes: [],
  refusal: null,
  extension: null,
  asked: [],
  doubts: [],
  overdue: false,
  late: [],
  missing: [],
  askedAgain: [],
  work: { events: 1, stores: 0, rounds: 0, mailsIn: 1, mailsOut: 0, bytes: 0, closedAt: null },
  ...changes,
});

/** The same, answered on that instant. */
export const answered = (repliedAt: string, changes: Partial<ReportLine> = {}): ReportLine =>
  aLine({ repliedAt, ending: 'answered', ...changes });
