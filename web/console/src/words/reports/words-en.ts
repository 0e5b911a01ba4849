/** Reports and the regulator's file in English: a part of the console's words. */

const s = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

export const reportsEn = {
  title: 'Reports',
  lead: 'Numbers over the requests that were received in a period. They name nobody.',
  period: 'Period',
  presets: {
    'this-year': 'This year',
    'last-year': 'Last year',
    'last-90': 'The last 90 days',
    own: 'Another period',
  },
  from: 'From',
  to: 'To',
  pick: 'Choose a date',
  badPeriod: 'The period ends before it begins, or is longer than two years.',
  of: (from: string, to: string) => `Received from ${from} to ${to}`,
  madeAt: (at: string) => `As it stood on ${at}`,
  csv: 'Save as CSV',
  print: 'Print the page for the board',
  none: 'No request was received in this period',
  noneText: 'Choose another period.',
  nothing: 'None in this period',
  figures: {
    cases: 'Requests',
    inTime: 'Answered in time',
    ofAnswered: (count: number) => `of ${count} answered`,
    days: 'Days to answer',
    daysHow: 'half took at most so many',
    overdue: 'Late or overdue',
    extensions: 'Extended',
    refused: 'Refused',
    open: 'Open',
  },
  standings: {
    inTime: 'Answered in time',
    late: 'Answered late',
    open: 'Open, in time',
    overdue: 'Open, overdue',
    ended: 'Given up or lapsed',
  },
  sections: {
    months: {
      title: 'By month of receipt',
      text: 'In time is by the law’s last day, with an extension as long as it stands. The first letter that answers counts.',
    },
    lengths: {
      title: 'Days to answer',
      text: 'Days of the calendar, from receipt to the first letter that answers.',
    },
    rights: { title: 'By right', text: 'A request that uses two rights stands in both rows.' },
    controllers: {
      title: 'By company',
      text: 'A request counts for each company that had records, or for which somebody decided.',
    },
    endings: {
      title: 'How requests ended',
      text: 'By their last word; a request that nobody has answered yet is open.',
    },
    outcomes: { title: 'Decisions on rights', text: 'One for each right and company.' },
    refusals: {
      title: 'Refusals and their grounds',
      text: 'Of whole requests, and of rights in whole or in part.',
    },
    extensions: {
      title: 'Extensions',
      text: 'More time under article 12(3). Lost: its notice did not leave in time.',
    },
    identity: {
      title: 'Proof of identity',
      text: 'What requesters were asked for beyond the code to their mailbox, and why.',
    },
    channels: {
      title: 'How requests came',
      text: 'Letters, calls and visits were entered by hand, with their true day of receipt.',
    },
    stores: {
      title: 'Stores that kept requests waiting',
      text: 'Late: they answered after the answer had left. Missing: not yet. Asked again: after they had failed.',
    },
    cost: {
      title: 'Cost',
      text: 'Reckoned from what each case did, at AWS list prices of eu-west-1 of November 2026 (docs/deploy.md); not taken from a bill.',
    },
  },
  columns: {
    month: 'Month',
    cases: 'Requests',
    right: 'Right',
    company: 'Company',
    store: 'Store',
    decided: 'Decided',
    outcome: 'Outcome',
    ground: 'Ground',
    count: 'Number',
    length: 'Time taken',
    median: 'Median days',
    what: 'What',
    late: 'Late',
    missing: 'Missing',
    askedAgain: 'Asked again',
    dollars: 'US dollars',
    section: 'Table',
  },
  upTo: (from: number, to: number) => `${from} to ${to} days`,
  over: (days: number) => `more than ${s(days, 'day')}`,
  whole: 'The whole request',
  endings: {
    answered: 'Answered',
    refused: 'Refused',
    withdrawn: 'Given up',
    lapsed: 'Lapsed without proof',
    open: 'Open',
  } as Readonly<Record<string, string>>,
  channels: {
    mail: 'Mail',
    form: 'Form',
    letter: 'Letter',
    phone: 'Telephone',
    counter: 'Counter',
  } as Readonly<Record<string, string>>,
  proofs: {
    question: 'Asked a question',
    document: 'Asked for a document',
    mandate: 'Asked for a mandate',
  } as Readonly<Record<string, string>>,
  doubts: {
    'unknown-mailbox': 'Doubt: mailbox that nobody knows',
    'details-differ': 'Doubt: details differ',
    'shared-mailbox': 'Doubt: shared mailbox',
    representative: 'Doubt: writes for another',
    'sensitive-data': 'Doubt: health data',
    other: 'Doubt: another reason',
  } as Readonly<Record<string, string>>,
  extensionGrounds: {
    complexity: 'Complexity',
    'complexity-and-number': 'Complexity and number of requests',
  } as Readonly<Record<string, string>>,
  taken: 'Extensions taken',
  lost: 'of them lost',
  accepted: 'Identities accepted',
  untilAccepted: 'Median days until accepted',
  proofOverdue: 'Proof overdue',
  costParts: {
    orchestration: 'State machine',
    functions: 'Functions and events',
    table: 'Table',
    storage: 'Files and packages',
    keys: 'Keys',
    mail: 'Mail',
    sweep: 'Hourly sweep while open',
  } as Readonly<Record<string, string>>,
  perCase: 'For each request',
  total: 'Total',
  chart: (title: string) => `Chart: ${title}. The table beside it has the same numbers.`,
  board: {
    title: 'Requests of data subjects',
    by: (group: string) => `${group}: report of the data protection officer`,
    sum: (cases: number, percent: string, days: string) =>
      `${s(cases, 'request was', 'requests were')} received. Of those answered, ${percent} were answered in time; half of the answers took at most ${days} days.`,
    sumNone: (cases: number) =>
      `${s(cases, 'request was', 'requests were')} received; none has been answered yet.`,
    late: (count: number) =>
      count === 0
        ? 'None was answered late and none is overdue.'
        : `${count} ${count === 1 ? 'was answered late or is' : 'were answered late or are'} overdue.`,
    basis:
      'In time: one month from receipt (article 12(3) GDPR), or with an extension of which the requester was told in time.',
  },
};

export const regulatorEn = {
  button: 'Save the file for the regulator',
  done: 'The file is saved. It holds personal data: give it only to who may have it.',
  title: (reference: string) => `File of case ${reference}`,
  warning:
    'This file holds personal data of the requester and of others named in letters. Give it to the supervisory authority by a protected way, and delete it when it is no longer needed.',
  without: 'It holds no copy of an identity document and no record of a store.',
  made: (by: string, at: string) => `Made by ${by} on ${at}`,
  parts: {
    summary: 'The request',
    dates: 'Dates, and the reason of each',
    timeline: 'What happened, and who did it',
    lettersIn: 'Letters received',
    lettersOut: 'Letters sent',
    decisions: 'Decisions, with ground and person',
    recipients: 'Recipients who were told',
    packages: 'Packages that were handed over',
    chain: 'The chain of events, and how to check it',
  },
  chainHow:
    'chain.json holds every event as it was written. Each has the SHA-256 of the one before it (previous; 64 zeros for the first), and its own (hash): over the JSON of caseId, n, at, actor, facts and previous, with the names in each object sorted, without spaces, in UTF-8. Recompute each hash in order: one changed, missing or moved event breaks all that follow. verify.py does that with Python alone.',
  intact: 'All hashes were recomputed by the service when this file was made, and agree.',
  broken: (n: number) => `The chain is broken at event ${n}: it is not as it was written.`,
  chainEnd: 'Hash of the last event',
  packageHash: 'SHA-256 of the package',
  sealed: 'Sealed',
  noText:
    'Its text is not kept; the event says which letter left, when, and under which number of the mail service.',
  unreadable: 'Nobody could read this mail.',
  columns: { number: 'No.', at: 'When', who: 'Who', what: 'What', ground: 'Ground', day: 'Day', why: 'Why' },
  stands: {
    mail: 'to be told by mail',
    person: 'to be told by a person',
    sent: 'told by mail',
    told: 'told by a person',
    'not-told': 'not told, with reason',
  } as Readonly<Record<string, string>>,
  nothing: 'None',
};
