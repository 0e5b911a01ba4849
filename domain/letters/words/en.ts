import { asking } from './asking/en.ts';
import { decided } from './decided/en.ts';
import { FRESH_LINK } from './fresh-link.ts';
import { outcomes } from './outcomes/en.ts';
import { request } from './request/en.ts';
import { told } from './told/en.ts';
import type { Words } from './words.ts';

export const en: Words = {
  greeting: 'Hello,',
  closing: 'Kind regards,',
  questions: (mailbox) => `Any questions? Simply reply to this mail, or write to ${mailbox}.`,

  request,
  asking,
  decided,
  told,
  outcomes,
  freshLink: FRESH_LINK.en,

  acknowledgement: {
    subject: (reference) => `We have received your request (${reference})`,
    received: (day) =>
      `Thank you for your message. Your request to see the personal data that we hold about you reached us on ${day}.`,
    reference: (reference) =>
      `Its reference is ${reference}. You need not remember it: if you reply to this mail, we know which request you mean.`,
    lawDue: (day) =>
      `By law you must have our answer by ${day}. If we are ready earlier, you hear from us earlier.`,
    askTitle: 'What we ask of you now',
    askWhy: 'Before we look anything up, we want to be sure that the answer reaches you and nobody else.',
    askCode:
      'Please open the page below and have a code sent to this mailbox. Type the code in on that page, and your mailbox is confirmed.',
    askNoDocument: 'That is all. Please do not send us a copy of your identity card: we do not need it.',
    askDocument:
      'On the same page we then ask for a copy of an identity document, such as your identity card or passport. Please use that page for it, and not e-mail.',
    askMask: (covered) =>
      `First cover ${covered}. All we need to see is your name, your date of birth, who issued the document and until when it is valid.`,
    askDeleted:
      'One of our staff looks at the copy once. It is deleted as soon as that is done; all we keep is that your identity was checked, when and by whom.',
    button: 'Confirm my mailbox',
    elseTitle: 'And if you do nothing?',
    elseNothing:
      'Then we look nothing up, because we could not be sure whom we are sending it to. Your request stays open, and we write to you once more before the date above.',
    elseNotYou: 'Was it not you who wrote to us? Then somebody used your address. You need not do anything.',
  },

  code: {
    subject: (reference) => (reference ? `Your code for request ${reference}` : 'Your code'),
    here: 'Here is the code that you asked for:',
    valid: (minutes) =>
      `Type it in on the page where you asked for it. It works for ${minutes === 1 ? 'one minute' : `${minutes} minutes`}.`,
    secret:
      'Keep this code to yourself. Nobody who works for us will ever ask you for it, neither on the phone nor by e-mail.',
    notAsked: 'Did you not ask for a code? Then please ignore this mail. Without the code nothing happens.',
  },

  answer: {
    subject: (reference) => `The answer to your request (${reference})`,
    found: (records) =>
      `You asked to see the personal data that we hold about you. We found ${records === 1 ? 'one record' : `${records} records`} about you and put everything into one package.`,
    foundNothing:
      'You asked to see the personal data that we hold about you. In the places that have answered we found none. The package shows where we looked, and with what result.',
    foundThen: (records) =>
      `We found ${records === 1 ? 'one record' : `${records} records`} about you and put everything into one package.`,
    foundNothingThen:
      'In the places that have answered we found nothing about you. The package shows where we looked, and with what result.',
    fetch: (until) => `You can fetch the package up to and including ${until}:`,
    button: 'Fetch my package',
    fetchCode:
      'Because the package is personal, the page first sends a new code to this mailbox. You need it to open the package.',
    fetchLater: 'Does the link no longer work? Reply to this mail, and you get a new one.',
    elsewhereTitle: 'What else you asked',
    elsewhere: {
      before: (right) => `${right}: we have written to you about this before.`,
      after: (right) =>
        `${right}: a letter of its own follows this one. It tells you what was decided and done.`,
    },
    companiesTitle: 'What each company answered',
    company: {
      found: (name) => `${name}: data about you were found`,
      nothing: (name) => `${name}: nothing was found`,
      referred: (name) => `${name}: keeps data for its clients and refers you to them`,
      ambiguous: (name) => `${name}: data that may be about you were held back`,
      open: (name) => `${name}: has not answered completely yet`,
    },
    nothingMeans:
      '“Nothing was found” is an answer too: the company searched with the details that we know of you, and has nothing under them.',
    referredMeans:
      'A company that refers you to its clients keeps data only on their behalf, for instance for a doctor or a firm. It may not open them itself. Please put your question to the doctor or firm that you were in touch with. This does not mean that there are data about you.',
    openTitle: 'What is still missing',
    openIntro: 'We could not yet get a complete answer from these places:',
    openStore: (controller, store) => `${controller}: ${store}`,
    openPromise:
      'That does not mean that they have nothing about you. We will still answer: as soon as we know more, we write to you. You need not ask again.',
    ambiguousTitle: 'What we held back',
    ambiguousWhy: (records) =>
      `${records === 1 ? 'One record matches' : `${records} records match`} a detail that you mentioned, such as a name or a number, but nothing that we know for certain to be yours. This could be about somebody else, so we left it out of the package.`,
    ambiguousAsk:
      'Do you think that it is about you? Reply to this mail, and we look together at how you can show it.',
    openingTitle: 'How to open the package',
    opening: [
      'The package is one ZIP file. Save it in a place that only you can get at.',
      'Windows: right-click the file and choose “Extract all”. Mac: double-click it. Phone or tablet: tap it in the Files app.',
      'Then open “index.html”. That page shows everything in your language and needs no internet.',
      'The folder “controllers” has the same data as files for a spreadsheet or another program (CSV and JSON), with recordings and other files.',
    ],
    openingSafe: 'The package holds your personal data: be careful with whom you share it.',
  },

  refusal: {
    subject: (reference) => `Your request ${reference}: why we are not carrying it out`,
    decided:
      'You asked to see the personal data that we hold about you. We are not carrying out this request. A person took this decision, not a computer.',
    decidedThen: 'We are not carrying this out. A person took this decision, not a computer.',
    whyTitle: 'Why',
    ground: {
      'identity-not-proven':
        'We could not establish that the request comes from the person whose data it is about. If we answered all the same, those data could reach somebody else (articles 11(2) and 12(2) GDPR).',
      'manifestly-unfounded':
        'The law allows us to refuse a request that is manifestly unfounded (article 12(5) GDPR). We find that it is, and it is up to us to show why.',
      excessive:
        'The law allows us to refuse a request that is excessive, above all because it is repeated (article 12(5) GDPR). We find that it is, and it is up to us to show why.',
    },
    ownWords: 'The person who decided explains it like this:',
    again: 'You can make a new request at any time. We will look at it afresh, free of charge.',
  },

  identityOverdue: {
    subject: (reference) => `We cannot answer your request yet (${reference})`,
    stuck:
      'You asked to see the personal data that we hold about you. We have not been able to look anything up so far, because we do not know for certain that the request comes from you.',
    stuckThen:
      'We have not been able to do anything so far, because we do not know for certain that the request comes from you.',
    why: 'Without that certainty your data could reach somebody who uses your name. That is why the law asks us to make sure first (article 12(2) and (6) GDPR).',
    lawDue: (day) => `The law wants you to hear from us by ${day}. That is why we write to you now.`,
    goOn: 'Your request stays open. As soon as you have shown on this page that it is you, we go on:',
    button: 'Show that it is me',
    otherWay: 'Does this not work for you? Reply to this mail, and we look for another way together.',
  },

  rights: {
    title: 'Your other rights',
    intro: 'You can also ask us:',
    list: [
      'to correct or complete data that are wrong (rectification);',
      'to delete your data (erasure);',
      'to keep your data for the time being without using them (restriction);',
      'to stop using your data (objection). To advertising you can always object, without giving a reason.',
    ],
    how: 'Have you given us your consent for something? You can withdraw it at any time. All of this is free: a reply to our mail is enough.',
  },

  remedies: {
    title: 'If you do not agree',
    officer: (name, email) =>
      `You are welcome to tell us first: ${name}, our data protection officer, will gladly look into it (${email}). You do not have to.`,
    authority: 'You can complain to the data protection authority. That is free:',
    otherAuthority:
      'Do you live or work in another country of the European Union? Then you can also complain to the authority there.',
    court:
      'You can also go to court, with or without a complaint: in the country where you live, or in the country where the company is established (article 79 GDPR).',
    phone: (number) => `Phone ${number}`,
  },
};
