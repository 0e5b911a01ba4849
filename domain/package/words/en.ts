import type { Words } from './words.ts';

export const en: Words = {
  title: 'Your data',
  skip: 'Skip to the content',
  reference: 'Reference',
  back: 'Back to the overview',

  asked: (day) => `Your request reached us on ${day}.`,
  prepared: (day) => `We completed this answer on ${day}.`,
  letterLink: 'Our letter, to keep or to print (PDF)',
  supplements: (day) => `This completes our answer of ${day}: it holds only what was missing then.`,
  found: (records) => `We found ${records === 1 ? 'one record' : `${records} records`} about you.`,
  foundNothing: 'In the places that have answered we found no data about you.',

  overviewTitle: 'Where we looked',
  company: 'Company',
  store: 'Place',
  result: 'Result',
  asOf: 'As of',
  records: 'Records',
  outcome: {
    found: {
      label: 'Found',
      meaning: 'There are data about you here. You find them below, and complete in the files.',
    },
    nothing: {
      label: 'Nothing found',
      meaning:
        'The company searched with the details that we know of you, and has nothing under them. That is an answer too.',
    },
    ambiguous: {
      label: 'Held back',
      meaning:
        'Something was found that matches a detail you mentioned, but nothing that we know for certain to be yours. It could be about somebody else, so it is not in this package. Do you think that it is about you? Reply to our mail, and we look together at how you can show it.',
    },
    pending: {
      label: 'No answer yet',
      meaning:
        'There was no complete answer in time. That does not mean that there is nothing. We will still answer; you need not ask again.',
    },
    failed: {
      label: 'Failed',
      meaning:
        'The search did not succeed for a technical reason. That does not mean that there is nothing. We will still answer; you need not ask again.',
    },
    unsupported: {
      label: 'Could not be searched',
      meaning:
        'This place cannot be searched with the details that we know of you. That does not mean that there is nothing. We will still answer; you need not ask again.',
    },
    referred: {
      label: 'Refers you on',
      meaning:
        'This company keeps data here only on behalf of its clients, for instance a doctor or a firm, and may not open them itself. Please put your question to the doctor or firm that you were in touch with. This does not mean that there are data about you.',
    },
  },
  heldBack: (records) =>
    `Besides, ${records === 1 ? 'one record was held back: it matches' : `${records} records were held back: they match`} something that you mentioned, but nothing that we know for certain to be yours.`,
  partial: 'What had come in by then is shown here all the same.',

  companyPage: (name) => `${name} on a page of its own`,
  contact: 'Contact',
  enterpriseNumber: 'Enterprise number',
  byPost: 'by post',
  otherCategory: 'Other data',
  count: (records) => (records === 1 ? '1 record' : `${records} records`),
  shown: (shown, all) => `Here you see the first ${shown} of ${all} records. All of them are in the files.`,
  allIn: 'Everything as a file:',
  spreadsheet: 'for a spreadsheet (CSV)',
  machine: 'for other programs (JSON)',
  field: 'Item',
  value: 'What it says',
  files: 'Files',
  row: 'No.',
  legend: 'What the columns mean',
  yes: 'yes',
  no: 'no',

  readingTitle: 'The files in this package',
  reading: [
    'This page, “index.html”, is the beginning. It needs no internet and sends nothing to anybody.',
    'Each company has a folder below “controllers”, with its data as CSV (for a spreadsheet), as JSON (for other programs) and, below “files”, recordings and other files.',
    'In the CSV files an apostrophe stands before texts that a spreadsheet would take for a formula.',
    '“completeness.json” says for every place what came of it. “manifest.json” lists all files.',
  ],
  integrityTitle: 'Is everything there and unchanged?',
  integrity:
    '“SHA256SUMS” has the fingerprint (SHA-256) of every file of this package, and bears our signature. With one command, and nothing of ours, anybody can check that the files are exactly those that we sealed. “manifest.json” has their lengths too.',
  verifyLink: 'How to check this package',

  article15: {
    title: 'How your data are used',
    lead: 'Why the companies have these data, where they come from, who receives them and how long they are kept (article 15 GDPR).',
    link: 'How your data are used: purposes, recipients, retention and more',
    foundTitle: 'Where data about you were found',
    restTitle: 'The other places, in short',
    restLead: 'No data of yours are shown from these places. This is what they are for:',
    purposes: 'What for',
    legalBasis: 'On what legal ground',
    basis: {
      consent: 'Your consent',
      contract: 'A contract',
      'legal-obligation': 'A legal duty',
      'vital-interest': 'Somebody’s vital interest',
      'public-task': 'A task in the public interest',
      'legitimate-interest': 'A legitimate interest',
    },
    categories: 'Which data',
    recipients: 'Who receives them',
    recipient: {
      processor: 'works for the company',
      affiliate: 'company of the group',
      authority: 'authority',
      'third-party': 'third party',
    },
    noRecipients: 'Nobody outside the company.',
    retention: 'How long they are kept',
    source: 'Where they come from',
    transfers: 'Outside the European Economic Area',
    noTransfers: 'These data do not leave the European Economic Area.',
    automated: 'Automated decisions and profiling',
    notAutomated: 'None.',
    portability: 'Taking your data with you',
    portable:
      'You can have these data handed over in a machine-readable form, to yourself or to another company (article 20 GDPR).',
    notPortable: 'The right to data portability (article 20 GDPR) does not apply to these data.',
  },
};
