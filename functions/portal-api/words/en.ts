import type { Words } from './words.ts';

export const en: Words = {
  pageTitle: 'Your request',
  skip: 'Skip to the content',
  reference: 'Reference',

  proveTitle: 'Is this mailbox yours?',
  proveWhy:
    'Before we look anything up, we make sure that the answer reaches you and nobody else. We send a code of six digits to the address you wrote from.',
  packageTitle: 'Your data are ready',
  packageWhy:
    'Because the package holds personal data, we ask for a fresh code before it opens. We send it to the address you wrote from.',
  sendCode: 'Send me a code',
  codeSent:
    'We have sent a code to your mailbox. It works for ten minutes. Nothing there? Look among the unwanted mail.',
  codeLabel: 'Code',
  codeHint: 'Six digits, as they stand in the mail',
  confirm: 'Confirm',
  openPackage: 'Open my package',
  anotherCode: 'Send another code',

  keyTitle: 'How to be sure of the package',
  keyWhy:
    'The package is sealed with our key. If you or anybody else wants to check one day that nothing in it was changed: this is the fingerprint of our key. Keep it, and open “verify.html” in the package, which says how.',
  keyLink: 'Our public key',

  codeWrong: 'That is not the code we sent last. Look again, or ask for another one.',
  codeExpired: 'That code is no longer valid. Ask for another one.',
  codeExhausted:
    'There have been too many tries. For your safety this is closed for now: please answer our mail.',
  codeTooSoon: 'We have just sent a code. Give it a minute to arrive before you ask for another one.',

  uploadTitle: 'Show who you are',
  uploadWhy:
    'The group asks for a copy of an identity document, so that your data are not given to someone who uses your name.',
  uploadLabel: 'Copy of your document',
  uploadHint: 'PDF, JPEG or PNG, at most 10 MB',
  upload: 'Send the copy',
  uploaded: 'The copy has arrived. A person will look at it; you need not do anything more.',

  statusTitle: 'Where your request is',
  steps: {
    received: 'Your request has arrived',
    mailbox: 'Your mailbox is confirmed',
    document: 'Your identity is checked by a person',
    collecting: 'The companies of the group look up your data',
    review: 'A person reads the answer before it leaves',
    answered: 'You have the answer',
  },
  done: 'done',
  now: 'now',
  later: 'still to come',
  answerBy: (day) => `You hear from us on ${day} at the latest.`,
  refused: 'We have written to you why we cannot carry out this request, and what you can do about it.',
  ended: 'This request has ended. We have written to you how, and what you can still do.',

  linkUnknownTitle: 'We do not know this link',
  linkUnknown: 'It may have been cut off when it was copied. Open it once more from our mail.',
  linkExpiredTitle: 'This link has ended',
  linkExpired:
    'Links to personal data work for a limited time only. Answer our last mail and we send you a new one.',
  contact: (mailbox) => `Questions? Write to ${mailbox}.`,
};
