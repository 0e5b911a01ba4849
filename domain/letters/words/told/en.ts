import type { ToldWords } from './words.ts';

export const told: ToldWords = {
  decision: {
    subject: (reference) => `What we did with your request (${reference})`,
    lead: 'Below you read what each company did. People decided that, not a computer.',
  },

  nothingFound: {
    subject: (reference) => `We found nothing about you (${reference})`,
    none: 'We searched wherever we could, and found nothing about you.',
    companiesTitle: 'What each company answered',
    company: (name, day) => `${name}: nothing was found (looked up on ${day})`,
    referred: (name) => `${name}: keeps data for its clients and refers you to them`,
    searchedBy: (what) => `We searched by ${what}.`,
    by: {
      email: 'your e-mail address',
      phone: 'your phone number',
      name: 'your name',
      birthDate: 'your date of birth',
      customerNo: 'your customer number',
    },
    means:
      '“Nothing was found” is an answer and not a refusal: these companies keep nothing under these details.',
    otherDetails:
      'Could a company know you by another name, address or number? Reply to this mail, and we search again.',
  },

  referral: {
    subject: (reference) => `For a part of your request we refer you to somebody else (${reference})`,
    keeps: (company) =>
      `${company} also keeps data on behalf of its clients, for instance doctors or firms. For those data ${company} cannot answer you itself.`,
    decides:
      'The client decides about those data and has to answer you, not we. We may only keep them, and may not open them for you (article 28 GDPR).',
    notNamed: 'Please put your question to the doctor or firm that you were in touch with.',
    named: (client) => `Please put your question to ${client}.`,
    contact: (contact) => `This is how you reach them: ${contact}.`,
    forwarded: (day) => `On ${day} we also passed your request on ourselves.`,
    says: 'This letter does not say whether that client has data about you: only the client knows.',
    ownPart: 'For our own data nothing changes. About those you get an answer from us.',
  },

  supplement: {
    subject: (reference) => `An addition to our answer (${reference})`,
    now: (day) => `In our answer of ${day} something was still missing. Now we know more:`,
    found: (company, store, records) =>
      `${company}, ${store}: ${records === 1 ? 'one record' : `${records} records`} about you ${records === 1 ? 'was' : 'were'} found`,
    nothing: (company, store) => `${company}, ${store}: nothing was found`,
    fetch: (day) => `You can fetch the package with the addition up to and including ${day}:`,
    nothingMeans: 'The package that you already have stays as it is.',
    complete: 'With this our answer is complete.',
  },

  marketing: {
    subject: (reference) => `You get no more advertising from us (${reference})`,
    stopped: (day) => `You asked us to stop sending you advertising. That has been done since ${day}.`,
    companies: 'It holds for:',
    channels:
      'And for every way: mail, telephone, text message and post. Nor do we use your data any longer to guess which advertising would suit you.',
    list: 'All we keep is that you want no advertising. Without that note you could end up on a list again later.',
    always:
      'You did not have to give a reason, and it stays like this unless you change it yourself (article 21(3) GDPR).',
    still:
      'Do you get advertising from us all the same? Reply to this mail, and we find out where it comes from.',
    goesOn: 'We are going on with the rest of your request. We write to you about it separately.',
  },

  recipients: {
    subject: (reference) => `Data that you had from us have changed (${reference})`,
    gave: (company, recipient) =>
      `${company} gave ${recipient} data about a person. At ${company} something about those data has changed, and you need to know.`,
    person: (reference) => `You know this person as: ${reference}.`,
    changesTitle: 'What has changed',
    change: {
      rectified: (what) => `${what}: corrected`,
      erased: (what) => `${what}: deleted`,
      restricted: (what) => `${what}: restricted, we only store this now`,
      unrestricted: (what) => `${what}: the restriction is over`,
    },
    fields: (names) => `Fields: ${names}.`,
    keys: (keys) => `Records: ${keys}.`,
    pleaseTitle: 'What we ask of you',
    please: {
      rectified:
        'Please correct these records as well. The new values are not in this mail: you get them the way you always get these data.',
      erased:
        'Please delete these records as well, unless a law obliges you to keep them. In that case tell us which law.',
      restricted: 'Please keep these records without using them any further, until we write to you again.',
      unrestricted: 'You may use these records again as before.',
    },
    passOn: 'Did you pass these data on? Then please tell whoever had them from you.',
    law: 'We write this to you because the law asks us to (article 19 GDPR).',
    confirm: 'Please reply to this mail as soon as it is done, or if it cannot be done.',
    noPersonalData: 'Please put no names or other personal data in your reply: the reference is enough.',
  },
};
