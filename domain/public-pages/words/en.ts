import type { Words } from './words.ts';

export const en: Words = {
  skip: 'Skip to the content',
  otherLanguages: 'Languages',
  ownName: 'English',
  languageNames: { nl: 'Dutch', fr: 'French', de: 'German', en: 'English' },
  and: 'and',
  or: 'or',

  title: 'Your data: how to ask what we hold',
  lead: (group) =>
    `You may know which data the companies of ${group} hold about you, and have a copy of them. Here you read how to ask, what happens then, and what else you may ask for.`,

  asking: {
    title: 'How to ask',
    write: 'Write to us, at whichever of these addresses you like:',
    example: '“Which personal data do you hold about me?” is enough.',
    noForm:
      'There is no form to fill in, and you need no signature, no article of law and no special words. A letter counts as much as a mail.',
    anyLanguage: 'Write in the language that you like.',
    answered: (languages) => `We answer in ${languages}.`,
    noReason: 'You need not say why you ask.',
    known: (identifiers) =>
      `It helps if you write by what we may know you, such as ${identifiers}. You choose what you tell us.`,
    identifiers: {
      email: 'your e-mail address',
      phone: 'your phone number',
      name: 'your name',
      birthDate: 'your date of birth',
      customerNo: 'your customer number',
    },
    noCopy:
      'Please do not send a copy of your identity card along. What comes by mail stays in mailboxes for a long time.',
    post: 'By post:',
  },

  course: {
    title: 'What happens then',
    acknowledged:
      'You get a mail from us: your request has arrived, this is its reference, and this is the day by which the law wants our answer.',
    link: 'In that mail is a link to a page of your own. Give it to nobody. On that page you have a code sent to your mailbox and type it in. Then we know that the mailbox is yours.',
    identity: {
      'always-document':
        'On the same page we then ask for a copy of an identity document, such as your identity card or passport. We ask this of everybody, so that your data do not reach somebody who uses your name. If you cannot or would rather not, reply to our mail, and we look for another way together.',
      proportionate:
        'As a rule that is enough. Only if there is good reason to doubt that it is you do we ask for more, and we tell you why. That can be a copy of an identity document.',
    },
    mask: (covered) =>
      `On such a copy, first cover ${covered}. All we need to see is your name, your date of birth, who issued the document and until when it is valid.`,
    deleted:
      'One of our staff looks at the copy once. It is deleted as soon as that is done; all we keep is that your identity was checked, when and by whom.',
    collected:
      'The companies look up what they hold about you. One of our staff reads the answer before it leaves.',
    answered:
      'You get a mail by which you can fetch the answer, once more with a code. It is one package: a page that shows everything in words, and your data as files, for a spreadsheet or another program. If we find nothing, we tell you that too.',
    check: 'How to check that the package comes from us and nobody has changed it',
  },

  time: {
    title: 'How long it takes, and what it costs',
    law: 'By law you have our answer within one month of the day on which your request reaches us.',
    promise: (days) => {
      const within = days === 1 ? 'one day' : `${days} days`;
      return `We also promise you our answer within ${within} of having everything that we need from you. Whichever date is earlier counts.`;
    },
    unidentified:
      'If we cannot be sure within the month that it is you, we write to you before it ends, and say what is missing and what you can do. Your request stays open.',
    longer:
      'If a request is complex, or you have made many, the law gives up to two months more. A person decides that, and you hear it, with the reasons, within the first month.',
    free: 'Asking is free, and so is the answer.',
    exception:
      'Only where a request is manifestly unfounded or excessive, for instance because it is repeated again and again, does the law let us refuse it or ask a reasonable fee. It is then for us to show that this is so, and you hear of a fee before you owe it.',
  },

  rights: {
    title: 'What you may ask for',
    intro:
      'All of this can be asked at the same addresses, and within the same time. The articles are those of the GDPR.',
    article: (number) => `article ${number}`,
    each: {
      access: {
        name: 'To see your data',
        means:
          'You may know whether we use data about you, have a copy of them, and hear what for, from whom we have them, who gets them and how long we keep them.',
      },
      rectification: {
        name: 'To have your data corrected',
        means: 'What is wrong we put right, and what is incomplete we complete.',
      },
      erasure: {
        name: 'To have your data deleted',
        means:
          'For instance if we no longer need them, or if you withdraw your consent and nothing else lets us keep them. It is not always possible: what the law makes us keep stays, and what is needed for a legal claim.',
      },
      restriction: {
        name: 'To have your data set aside',
        means:
          'In some cases we keep your data but do not otherwise use them, for instance while we check whether they are right.',
      },
      notification: {
        name: 'To have others told',
        means:
          'What we correct, delete or set aside we also tell whoever got those data from us, unless that is impossible or would take effort out of all proportion. If you ask, we tell you who they are.',
      },
      portability: {
        name: 'To take your data with you',
        means:
          'Data that you gave us, and that computers process because you consented or for a contract with you, you may have in a form that other programs can read. Where it is technically possible, we send them straight to somebody else.',
      },
      objection: {
        name: 'To object',
        means:
          'To advertising always, without a reason: then we stop. To other uses that rest on our own interest or the public interest, for reasons that lie in your situation: then we stop, unless we can show that ours weigh more or that we need the data for a legal claim.',
      },
      decisions: {
        name: 'Not to be judged by a computer alone',
        means:
          'No decision that affects you in law, or as seriously, may be left to a computer alone, unless a contract with you needs it, a law allows it or you expressly consent. Even then you are protected: as a rule you can have a person look at it again.',
      },
      withdrawal: {
        name: 'To withdraw your consent',
        means:
          'At any time, as easily as you gave it. What was done before remains lawful; from then on we no longer do it.',
      },
    },
  },

  who: {
    title: 'Who answers',
    lead: (group) => `Requests to the companies of ${group} are answered by:`,
    officer: 'Our data protection officer, whom you may always write to:',
  },

  companies: {
    title: 'The companies',
    intro:
      'Each of these companies is responsible for its own data. Unless you name some of them, your request is for all. That a company stands here does not mean that it has data about you.',
    asked: (stores) => `We look here: ${stores}.`,
    referred:
      'For its clients it keeps data that it may not open itself: please ask the firm or practice that you were in touch with.',
    itself: 'It answers for itself. Please write to it directly:',
    byPost: 'by post, at the address above',
    nothing: 'It has no files of its own in which we look.',
  },

  check: {
    title: 'How to check a package from us',
    back: 'How to ask what we hold about you',
    lead: 'You do not need this to read your data. It is for whoever wants to be certain, now or in years to come: you, a lawyer, the data protection authority, a judge. It takes no account and no help of ours.',
    how: 'Unpack the ZIP file. Open a terminal in the folder that you unpacked it to, which is where “SHA256SUMS” is, and copy the whole command for your computer into it.',
    key: 'The check uses the key “signing-key.pem” of the package. By itself that key proves nothing: whoever forges a package puts in a key of their own. Anybody can fetch ours. Take the link in our mail, keep what stands before “/p/” and put “/signing-key.pem” behind it:',
    keyInPlace:
      'Save the key from there in the folder of the package, in place of the one that is in it, and check again. If that succeeds too, the package was sealed with our key.',
  },

  missing: {
    title: 'There is no such page',
    text: 'Perhaps the address was cut off when it was copied.',
    home: 'How to ask what we hold about you',
  },
};
