import type { RequestWords } from './words.ts';

export const request: RequestWords = {
  and: ' and ',
  what: {
    access: 'to show you the personal data that we hold about you',
    rectification: 'to correct or complete data about you',
    erasure: 'to delete data about you',
    restriction: 'not to use data about you for the time being',
    portability: 'to give you your data in a form that other programs can read',
    'objection-dm': 'to stop sending you advertising',
    objection: 'to stop using data about you',
    withdrawal: 'to respect that you withdraw your consent',
    'human-review': 'to have a computer’s decision looked at by a person',
  },
  name: {
    access: 'Seeing your data',
    rectification: 'Correcting your data',
    erasure: 'Deleting your data',
    restriction: 'Not using your data for the time being (restriction)',
    portability: 'Taking your data with you',
    'objection-dm': 'No more advertising',
    objection: 'No longer using your data (objection)',
    withdrawal: 'Withdrawing your consent',
    'human-review': 'Having a decision looked at again',
  },
  asked: (what) => `You asked us ${what}.`,
  askedAll: 'You asked us:',
  thanks: 'Thank you for your message.',
  arrived: (day) => `Your request reached us on ${day}.`,
  late: (day) => `This answer is late: by law you should have had it by ${day}. We are sorry.`,
  ownWords: 'One of our staff explains it like this:',
  human: 'A person took this decision, not a computer.',
};
