import type { AskingWords } from './words.ts';

export const asking: AskingWords = {
  identity: {
    subject: (reference) => `One more step for your request (${reference})`,
    notSure:
      'We cannot start on your request yet, because we do not know for certain that it comes from you. One step from you is enough for us to go on.',
    notSureMandate:
      'We cannot start on your request yet, because we do not know yet whether you may act for the other person. One step from you is enough for us to go on.',
    notSurePolicy: 'Before we start on your request, we ask you to show that it is you.',
    whyTitle: 'Why we ask this',
    doubt: {
      'unknown-mailbox': 'Your mail came from an address that we do not know.',
      'details-differ':
        'What your mail says does not quite match what we have, or fits more than one person.',
      'shared-mailbox':
        'Your mail came from a mailbox that several people can read. The answer is meant for you alone.',
      representative:
        'You write for somebody else. We want to be sure that this person wishes it, or that you may act for them.',
      'sensitive-data': 'The answer may hold data about health. With such data we are especially careful.',
      other: 'Something in your request makes us doubt.',
      policy:
        'We have no doubt about you: we ask everybody for this, so that nobody gets hold of the data of somebody else.',
    },
    law: 'We may ask for such proof where we have reasonable doubt, and for no more than is needed (article 12(6) GDPR).',
    askTitle: 'What we ask of you',
    ask: {
      code: 'Please open the page below and have a code sent to the address or number that we have of you. Type the code in on that page.',
      question:
        'Please open the page below and answer one question to which only you know the answer. No document is needed.',
      document:
        'Please open the page below and add a copy of an identity document, such as your identity card or passport. Please use that page for it, and not e-mail.',
      mandate:
        'Please open the page below and add something that shows that you may act for the other person, such as a power of attorney. If you write for a child, something that shows that you are the parent or guardian is enough.',
    },
    otherWay: 'Would you rather do it another way? Reply to this mail, and we look for one together.',
    button: 'Take this step',
    timeTitle: 'How long it takes',
    lawDue: (day) => `By law you must hear from us by ${day}, even if your proof is not here by then.`,
    pauses:
      'As long as we do not have your proof, our time for the full answer may stand still. The sooner you send it, the sooner you have your answer.',
    runsOn: 'Meanwhile our time to answer simply goes on.',
  },

  reminder: {
    subject: (reference) => `Reminder: we are still waiting for you (${reference})`,
    missing: {
      code: 'We asked you to type in a code, to show that the request comes from you. We have not had it yet.',
      question:
        'We asked you to answer one question, to show that the request comes from you. We have not had your answer yet.',
      document:
        'We asked you for a copy of an identity document, to show that the request comes from you. We have not had it yet.',
      mandate:
        'We asked you for something that shows that you may act for the other person. We have not had it yet.',
    },
    without: 'That is why we have not been able to do anything so far. Your request stays open.',
    lawDue: (day) => `By law you must hear from us by ${day}.`,
    goOn: 'You can still do it, on this page:',
    button: 'Take this step',
    otherWay: 'Does this not work for you? Reply to this mail, and we look for another way together.',
    notYou: 'Was it not you who wrote to us? Then somebody used your address. You need not do anything.',
  },

  lapse: {
    subject: (reference) => `Why we could not carry out your request (${reference})`,
    nothingDone:
      'We have not been able to do this, because we do not know for certain that the request comes from the right person. We are now closing it.',
    whyTitle: 'Why',
    on: (day) => `on ${day}`,
    why: (days) =>
      `We wrote to you about this ${days}, but received no proof. Without it, data could reach somebody who uses your name.`,
    law: 'That is why the law asks us to be certain first (articles 11(2) and 12(2) GDPR).',
    ended: 'We have not looked up, changed or deleted anything about you.',
    possibleTitle: 'What you can still do',
    possible: [
      'Do you still want it? Reply to this mail. We then go on with your request, and you need not explain anything again.',
      'Could you not show that it is you? Tell us why, and we look for another way together.',
      'You can also make a new request at any time. That is free.',
    ],
    marketing:
      'Do you only want no more advertising? That is always possible: reply to this mail from the address that you get the advertising at.',
  },

  clarification: {
    subject: (reference) => `A question about your request (${reference})`,
    need: 'We want to give you exactly what you are looking for. That is why we have one question.',
    question: 'Our question:',
    why: 'We have a lot of data about you. In that case we may ask which ones you mean (recital 63 of the GDPR).',
    all: 'You do not have to choose. Do you want everything? Tell us so, and you get everything.',
    how: 'Simply reply to this mail, in your own words. You do not have to say why you want to know.',
    timeTitle: 'How long it takes',
    lawDue: (day) => `By law you must hear from us by ${day}.`,
    pauses:
      'Until we have your reply, our time for the full answer may stand still. The sooner you write, the sooner you have your answer.',
    runsOn: 'Meanwhile our time to answer simply goes on.',
    silence: 'And if you do not reply? Then we write to you before that date all the same.',
  },
};
