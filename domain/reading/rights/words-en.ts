import type { Vocabulary } from './vocabulary.ts';

/** Words of one meaning that only the phrases of English speak of. */
export const ENGLISH_WORDS: NonNullable<Vocabulary['words']> = {
  /** Nothing by themselves, but near enough to words that count to be taken for slips of the keyboard. */
  alike: `connection connections collection collections corruption corrector corrective pressing proceeding proceedings
    profession professions protesting probability content contents convent depletion easing`,
  /** "about me", "of me". */
  about: 'about on concerning regarding of relating for pertaining',
  relative: `daughter son child children father mother dad mum mam mom parents husband wife spouse brother sister partner client late grandmother grandfather nan aunt patient ward`,
  ask: `please pls plz want wants would like wish need request requesting demand ask asking require may can could seek expect
    kindly wanting insist desire entitled right wanna`,
  system: `system systems database databases records files servers server books computers computer crm register archives
    archive backups file`,
  until: 'until till til while pending meantime meanwhile whilst before unless',
  shared:
    'share shared sold sell given give passed pass disclosed seen accessed access received receive sent',
  calling: `calling phoning ringing emailing mailing texting contacting spamming bothering harassing pestering messaging
    sending cold-calling`,
  called:
    'called phoned rung contacted emailed mailed texted spammed bothered pestered harassed approached messaged',
  /** What is sent to people, and what people send: theirs only with a word like "your" or "any more". */
  sent: 'emails mails email mail calls texts messages offers letters sms post call phonecalls',
};
