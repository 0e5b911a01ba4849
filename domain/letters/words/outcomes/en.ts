import type { OutcomeWords } from './words.ts';

const count = (records: number): string => (records === 1 ? 'one record' : `${records} records`);
const was = (records: number): string => (records === 1 ? 'was' : 'were');

export const outcomes: OutcomeWords = {
  title: 'What became of your request',
  at: (company, sentence) => `${company}: ${sentence}`,

  nothing: 'nothing was found about you, so there was nothing to do here.',
  pending: (stores) => `this is not finished yet for ${stores}.`,
  pendingMeans:
    'We do not forget what is not finished. As soon as we know more, we write to you. You need not ask again.',
  referred: 'keeps data for its clients and refers you to them.',
  refused: 'we are not carrying this out.',

  access: {
    delivered: (records) => `${count(records)} about you ${was(records)} found. It is all in the package.`,
    withheld: (what, ground) => `Not in the package: ${what}. ${ground}`,
    withheldGround: {
      'other-person': 'This is about somebody else, who has rights too (article 15(4) GDPR).',
      'trade-secret': 'This is a trade secret (article 15(4) GDPR).',
    },
    heldBack: (records) =>
      `${count(records)} may be about you. As we are not certain, this is not in the package. Do you think that it is about you? Reply to this mail.`,
  },

  rectification: {
    rectified: (fields) => `we have corrected or completed this: ${fields}.`,
    notRectified: 'we have changed nothing, because we believe that the data are right.',
    notRectifiedMeans:
      'Do you still say that the data are wrong? You can ask us not to use them while we look into it (article 18(1)(a) GDPR). For that, reply to this mail.',
  },

  erasure: {
    erased: (records) => `${count(records)} ${was(records)} deleted.`,
    erasedInPart: (records) => `${count(records)} ${was(records)} deleted. This we still have to keep:`,
    kept: 'nothing was deleted. This we still have to keep:',
    keptRecords: (what, records) => `${what} (${count(records)}).`,
    ground: {
      expression: 'It is needed for the freedom of expression and information (article 17(3)(a) GDPR).',
      'legal-duty': 'A law obliges us to keep it (article 17(3)(b) GDPR).',
      'public-health': 'It is needed for public health (article 17(3)(c) GDPR).',
      archive: 'It is needed for archives, research or statistics (article 17(3)(d) GDPR).',
      'legal-claims': 'It is needed for a dispute or a legal claim (article 17(3)(e) GDPR).',
    },
    because: (reason) => `Namely: ${reason}.`,
    until: (day) => `We keep it up to and including ${day}, and then delete it without being asked.`,
    keptMeans: 'What we still keep is set aside: we use it for nothing else.',
    backups: (day) =>
      `It may still be in our backup copies up to and including ${day}; after that it is overwritten there too. Until then we do not use those copies for it.`,
  },

  restriction: {
    restricted: (records) => `${count(records)} ${was(records)} set aside.`,
    ground: {
      'accuracy-disputed': 'That holds as long as we look into whether the data are right.',
      unlawful: 'We should not have used these data, and you did not want us to delete them.',
      'needed-for-claims': 'We keep them because you need them for a dispute or a legal claim.',
      'objection-pending': 'That holds as long as we look into your objection.',
    },
    restrictedMeans:
      'Set aside means: we keep the data, but do not use them. Before we change that, we write to you (article 18(3) GDPR).',
    notRestricted: 'we have not set the data aside.',
  },

  portability: {
    ported: (records, formats) =>
      `${count(records)} ${was(records)} put into the package for you, in a form that other programs can read (${formats}).`,
    portedTo: (records, recipient) =>
      `${count(records)} ${was(records)} passed on to ${recipient}, as you asked.`,
    fileInstead: (records, formats) =>
      `passing your data on directly was not technically possible. Instead, ${count(records)} ${was(records)} put into the package for you, in a form that other programs can read (${formats}). You can pass those files on yourself.`,
    nothingPortable: 'there is nothing here to take with you.',
    nothingPortableMeans:
      'You can take along data that you gave yourself, with your consent or for a contract (article 20(1) GDPR). Other data you can still see.',
  },

  marketing: {
    stopped: (day) => `you get no more advertising, since ${day}.`,
    stoppedMeans:
      'That holds for mail, telephone, text message and post. All we keep is that you want no advertising, so that it stays that way.',
  },

  objection: {
    upheld: (purpose) => `we no longer use your data for ${purpose}.`,
    overridden: (purpose) =>
      `we continue to use your data for ${purpose}. Our reasons for that weigh more here than your objection, and it is up to us to show it (article 21(1) GDPR).`,
    liftedOn: (day) =>
      `While we looked into your objection, the data were set aside. From ${day} we use them again.`,
  },

  withdrawal: {
    withdrawn: (purpose, day) =>
      `your consent for ${purpose} is withdrawn. Since ${day} we no longer use your data for it.`,
    withdrawnMeans: 'What we did with your consent before you withdrew it remains valid (article 7(3) GDPR).',
    noConsent: (purpose) => `for ${purpose} we did not need your consent, so there was nothing to withdraw.`,
    basis: (basis) =>
      `We may use the data for another reason: ${basis}. Do you think that this is wrong? Reply to this mail.`,
  },

  review: {
    reviewed: (decision, reviewer) =>
      `a person (${reviewer}) has looked at this decision again: ${decision}.`,
    result: {
      changed: 'The decision has been changed.',
      upheld: 'The decision stays the same.',
    },
    notAutomated: 'nothing about you was decided by a computer alone. So there was nothing to look at again.',
  },

  recipientsTold:
    'We also tell whoever had these data from us. Do you want to know who that is? Reply to this mail, and we tell you (article 19 GDPR).',
};
