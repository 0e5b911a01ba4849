import type { DecidedWords } from './words.ts';

export const decided: DecidedWords = {
  extension: {
    subject: (reference) => `We need more time for your request (${reference})`,
    longer: (day) => `We need more time to answer you properly. You will have our answer by ${day}.`,
    before: (day) => `Without this delay you would have had it by ${day}.`,
    whyTitle: 'Why it takes longer',
    ground: {
      complexity: 'Your request is complex.',
      'complexity-and-number': 'Your request is complex, and you have made more than one.',
    },
    law: 'In that case the law gives us up to two months more, if we tell you within the first month (article 12(3) GDPR).',
    sooner: 'If we are ready earlier, you hear from us earlier. You need not do anything.',
  },

  fee: {
    subject: (reference) => `We wish to charge a fee for your request ${reference}`,
    announced: (amount) => `We wish to charge ${amount} for this request. We only do so if you agree.`,
    notYet: 'You do not have to pay anything now.',
    amount: (cents) => `€${(cents / 100).toFixed(2)}`,
    whyTitle: 'Why',
    ground: {
      'manifestly-unfounded':
        'A request is free. The law makes an exception for one that is manifestly unfounded (article 12(5) GDPR). We find that this one is, and it is up to us to show why.',
      excessive:
        'A request is free. The law makes an exception for one that is excessive, above all because it is repeated (article 12(5) GDPR). We find that this one is, and it is up to us to show why.',
      'extra-copy':
        'The first copy of your data is free, and you have had it. For another copy of the same data over the same period we may charge our costs (article 15(3) GDPR).',
    },
    costs: (what) => `The amount covers our costs only: ${what}.`,
    chooseTitle: 'You choose',
    choose: (day) => `Please tell us by ${day} what you prefer. A reply to this mail is enough.`,
    choices: [
      'You agree to the amount: then we carry out your request.',
      'You withdraw your request: then you pay nothing.',
      'You ask for something else, or for less: then we look again whether it can be free.',
    ],
    silence: 'If we hear nothing from you, we charge nothing. We then write to you once more.',
  },

  withdrawn: {
    subject: (reference) => `You have withdrawn your request (${reference})`,
    confirmed: (day) =>
      `On ${day} you told us that you no longer want what you asked for. That is fine: we are stopping.`,
    stopped: 'We look up and change nothing more for it.',
    staysTitle: 'What has been done already',
    stays: 'We had already carried this out, and it stays so:',
    nothingDone: 'We had not carried out anything yet.',
    again: 'You can make a new request at any time. That is free.',
    notYou: 'Did you not ask for this, or was it a mistake? Reply to this mail, and we go on.',
  },
};
