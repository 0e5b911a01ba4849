/** Words for what a person does to a case beyond judging and answering it, and for a request that they enter themselves. */
export const actsEn = {
  menu: 'More acts',
  grounds: {
    complexity: 'The request is complex',
    'complexity-and-number': 'It is complex, and there are several requests',
  } as Readonly<Record<string, string>>,
  ways: {
    mail: 'By mail',
    letter: 'By letter',
    phone: 'By telephone',
    counter: 'At the counter',
  } as Readonly<Record<string, string>>,
  extend: {
    item: 'Take more time',
    title: 'Take more time',
    ground: 'Ground',
    groundHint: 'The law knows no other. Much work, or many requests alone, are no ground.',
    months: 'How much',
    offer: (months: number, day: string) =>
      months === 1 ? `One month more, until ${day}` : `Two months more, until ${day}`,
    reasons: 'Reasons, for the requester',
    reasonsHint: (language: string) =>
      `At least ten characters, in the language of their letters (${language}). They stand in the letter as you write them.`,
    tooShort: 'Say why, in at least ten characters.',
    consequence: (from: string, until: string, actBy: string) =>
      `The law’s last day moves from ${from} to ${until}, and the date to act by to ${actBy}. A letter leaves now that tells the requester so, with your reasons and how to complain. Time can be taken once only. It stands in the trail under your name.`,
    confirm: 'Take the time and tell the requester',
    done: 'The time is extended. The letter to the requester is on its way.',
  },
  extension: {
    title: 'More time was taken',
    stands: {
      told: 'The requester has been told, with the reasons.',
      untold:
        'The letter to the requester has not left yet. If it does not leave within the first month, the time is lost.',
      lost: 'Lost: the letter did not leave within the first month. The earlier dates count again.',
    } as Readonly<Record<string, string>>,
  },
  withdraw: {
    item: 'Note that it is given up',
    title: 'The requester gives it up',
    via: 'How did they say so?',
    on: 'On which day?',
    onHint: (from: string) => `Between the receipt, ${from}, and today.`,
    wrongDay: 'That day lies before the receipt, or is still to come.',
    consequence:
      'The work ends here: nothing more is collected, nothing is handed over. A letter confirms to the requester that they gave it up, and that they can ask again at any time. The case closes in your name.',
    confirm: 'Note it and end the case',
    done: 'Noted. The requester gets a confirmation, and the case closes.',
  },
  lapse: {
    item: 'Let it lapse',
    title: 'Let the case lapse',
    until: 'Last day for proof',
    told: 'Told why nothing was done',
    isTold: 'yes',
    sure: 'As far as I know, nobody has shown in any way that they are the requester',
    consequence:
      'The case ends without an answer. A letter says why, that the requester can ask again at any time, and how to complain. What was kept to prove the identity is deleted. It stands in the trail under your name.',
    confirm: 'Let it lapse',
    done: 'Lapsed. The requester is told, and the case closes.',
  },
  enter: {
    button: 'Enter a request',
    title: 'A request by hand',
    lead: 'For what came on paper, by telephone or at the counter. It becomes a case like any other.',
    how: 'How it came',
    channel: 'It came',
    received: 'Day of receipt',
    receivedHint: 'The day on which it reached the group, not today’s. The law’s month runs from it.',
    text: 'What was asked',
    textHint: 'In the requester’s own words, as far as you have them.',
    mayBeEmpty: 'After a call it may stay empty.',
    note: 'Note for colleagues',
    noteHint: 'The requester does not get it with a letter, but it is part of their data.',
    whom: 'Who asks',
    name: 'Name',
    email: 'Mail address',
    emailHint: 'The acknowledgement goes there, with the link by which they prove who they are.',
    language: 'Language of the letters',
    what: 'What they ask for',
    rights: 'Rights',
    companies: 'Companies',
    all: 'All companies of the group',
    some: 'Only those that they name',
    consequence: (day: string) =>
      `A case is opened whose month has run since ${day}. The requester gets the acknowledgement by mail at once, and is asked to prove who they are. It stands in the trail under your name.`,
    consequenceOpen: 'A case is opened whose month has run since the day of receipt. Choose that day first.',
    late: (days: number) =>
      `That was ${days} days ago. The law’s month is over or nearly so: the case will stand among the most urgent at once.`,
    confirm: 'Open the case',
    done: (reference: string) => `${reference} is open. The acknowledgement is on its way.`,
    faults: {
      channel: 'Choose how it came.',
      received: 'Choose the day: at most a year ago, and not to come.',
      text: 'Say what was asked. Only after a call may it stay empty.',
      name: 'Give the name of whoever asks.',
      email: 'Give a mail address, like an@post.example.',
      rights: 'Choose at least one right.',
      controllers: 'Choose at least one company.',
    } as Readonly<Record<string, string>>,
  },
  entry: {
    title: 'Entered by hand',
    channel: 'It came',
    received: 'Received on',
    by: 'Entered by',
    text: 'What was asked',
    noText: 'Nothing was written down.',
    note: 'Note for colleagues',
  },
  repeats: {
    title: 'Earlier requests of this person',
    remindsOf: 'was not answered yet when this request came: it reminds of it.',
    overlap: (received: string, daysApart: number, scope: 'same' | 'part') =>
      `of ${received}, ${daysApart === 1 ? '1 day' : `${daysApart} days`} before, asked ${scope === 'same' ? 'for the same' : 'for a part of the same'}:`,
    newDays: (days: number) =>
      days === 0
        ? 'Nothing can have come since that day.'
        : `Since then ${days === 1 ? '1 day' : `${days} days`} have passed of which no copy was given.`,
    weigh:
      'An earlier request alone makes this one neither excessive nor due for a fee. Whoever refuses or asks a fee says why, case by case.',
  },
  corrections: {
    find: 'Find the record',
    findHint: 'By a word that stands in it. Without one, all records are shown.',
    search: 'Search',
    empty: 'Nothing stands there now.',
    stands: (text: string) => `Now: ${text}`,
    changed: (count: number) => `${count} to be corrected`,
    count: (count: number) =>
      count === 0
        ? 'Open a record and type over what is wrong. What is empty can be completed.'
        : `${count === 1 ? '1 record' : `${count} records`} to be corrected.`,
  },
  dryRun: {
    button: 'What would the stores do?',
    asking: 'Asking the stores …',
    title: 'What the stores would do',
    nothing: 'Nothing would be changed.',
    results: {
      erased: 'would be erased',
      anonymised: 'would be made anonymous',
      rectified: 'would be corrected',
      restricted: 'would be restricted',
      unrestricted: 'would be free again',
      suppressed: 'would get no more marketing',
      already: 'are so already',
      missing: 'are not there any more',
      'changed-meanwhile': 'have changed since they were found',
      'not-theirs': 'are not this person’s and stay',
      'not-done': 'would stay as they are',
    } as Readonly<Record<string, string>>,
    outcomes: {
      deferred: 'A person does it there, or it is away for now',
      unsupported: 'Not possible there',
      failed: 'The store did not say in time',
    } as Readonly<Record<string, string>>,
    kept: (count: number, until: string) =>
      `${count === 1 ? '1 record is kept' : `${count} records are kept`} until ${until}, restricted`,
  },
};
