import type { Language } from '#contracts/language.ts';
import type { LoginProblem } from '../../platform/login-token.ts';

/** The words about a login that somebody brings along from a customer portal. */
export interface LoginWords {
  readonly at: (portal: string) => string;
  readonly known: (mailbox: string) => string;
  readonly knownCustomer: (mailbox: string, customerNo: string) => string;
  readonly notYours: string;
  readonly otherAddress: string;
  /** What everybody reads after a login that is not taken. */
  readonly without: string;
  readonly problems: Readonly<Record<LoginProblem, string>>;
}

/** What may be known of a problem; finer ones would only help whoever makes logins up. */
const problems = (
  kinds: Readonly<Record<'unusable' | 'old' | 'used' | 'weak' | 'later', string>>,
): LoginWords['problems'] => ({
  unknown: kinds.unusable,
  'wrong-page': kinds.unusable,
  unproven: kinds.unusable,
  incomplete: kinds.unusable,
  weak: kinds.weak,
  old: kinds.old,
  used: kinds.used,
  'no-keys': kinds.later,
});

const WORDS: Readonly<Record<Language, LoginWords>> = {
  nl: {
    at: (portal) => `U bent aangemeld bij ${portal}.`,
    known: (mailbox) =>
      `We gebruiken het adres dat daar van u bekend is: ${mailbox}. Daarheen sturen we een code en later het antwoord.`,
    knownCustomer: (mailbox, customerNo) =>
      `We gebruiken wat daar van u bekend is: ${mailbox} en klantnummer ${customerNo}. Naar dat adres sturen we een code en later het antwoord.`,
    notYours: 'Is dit niet uw aanmelding, of wilt u een ander adres? Ga verder zonder aanmelding',
    otherAddress: 'Het adres dat u invulde is een ander dan dat van uw aanmelding.',
    without: 'U kunt uw vraag evengoed hier stellen: vul uw mailadres in, dan sturen we daarheen een code.',
    problems: problems({
      unusable: 'We konden uw aanmelding bij het klantenportaal niet gebruiken.',
      old: 'Uw aanmelding bij het klantenportaal is te lang geleden.',
      used: 'Deze aanmelding is al gebruikt. Begin opnieuw in het klantenportaal.',
      weak: 'U bent in het klantenportaal aangemeld op een manier die hier niet volstaat.',
      later: 'We konden uw aanmelding bij het klantenportaal nu niet nakijken.',
    }),
  },
  fr: {
    at: (portal) => `Vous êtes connecté à ${portal}.`,
    known: (mailbox) =>
      `Nous utilisons l’adresse qui y est connue : ${mailbox}. Nous y envoyons un code, puis la réponse.`,
    knownCustomer: (mailbox, customerNo) =>
      `Nous utilisons ce qui y est connu de vous : ${mailbox} et le numéro de client ${customerNo}. Nous envoyons un code à cette adresse, puis la réponse.`,
    notYours: 'Ce n’est pas votre connexion, ou vous préférez une autre adresse ? Continuer sans connexion',
    otherAddress: 'L’adresse que vous avez indiquée n’est pas celle de votre connexion.',
    without:
      'Vous pouvez tout de même poser votre question ici : indiquez votre adresse mail, nous y envoyons un code.',
    problems: problems({
      unusable: 'Nous n’avons pas pu utiliser votre connexion au portail clients.',
      old: 'Votre connexion au portail clients est trop ancienne.',
      used: 'Cette connexion a déjà servi. Recommencez depuis le portail clients.',
      weak: 'La façon dont vous vous êtes connecté au portail clients ne suffit pas ici.',
      later: 'Nous ne pouvons pas vérifier maintenant votre connexion au portail clients.',
    }),
  },
  de: {
    at: (portal) => `Sie sind bei ${portal} angemeldet.`,
    known: (mailbox) =>
      `Wir verwenden die Adresse, die dort von Ihnen bekannt ist: ${mailbox}. Dorthin senden wir einen Code und später die Antwort.`,
    knownCustomer: (mailbox, customerNo) =>
      `Wir verwenden, was dort von Ihnen bekannt ist: ${mailbox} und die Kundennummer ${customerNo}. An diese Adresse senden wir einen Code und später die Antwort.`,
    notYours: 'Ist das nicht Ihre Anmeldung, oder möchten Sie eine andere Adresse? Ohne Anmeldung fortfahren',
    otherAddress: 'Die Adresse, die Sie angegeben haben, ist eine andere als die Ihrer Anmeldung.',
    without:
      'Sie können trotzdem hier anfragen: Geben Sie Ihre E-Mail-Adresse an, wir senden dorthin einen Code.',
    problems: problems({
      unusable: 'Wir konnten Ihre Anmeldung beim Kundenportal nicht verwenden.',
      old: 'Ihre Anmeldung beim Kundenportal ist zu lange her.',
      used: 'Diese Anmeldung wurde schon verwendet. Beginnen Sie im Kundenportal neu.',
      weak: 'Die Art, wie Sie sich beim Kundenportal angemeldet haben, genügt hier nicht.',
      later: 'Wir können Ihre Anmeldung beim Kundenportal gerade nicht prüfen.',
    }),
  },
  en: {
    at: (portal) => `You are signed in at ${portal}.`,
    known: (mailbox) =>
      `We use the address that is known of you there: ${mailbox}. We send a code to it, and later the answer.`,
    knownCustomer: (mailbox, customerNo) =>
      `We use what is known of you there: ${mailbox} and customer number ${customerNo}. We send a code to that address, and later the answer.`,
    notYours: 'Is this not your login, or would you like another address? Go on without a login',
    otherAddress: 'The address that you gave is another than that of your login.',
    without: 'You can ask here all the same: give your e-mail address, and we send a code to it.',
    problems: problems({
      unusable: 'We could not use your login at the customer portal.',
      old: 'Your login at the customer portal was too long ago.',
      used: 'This login has been used already. Begin again in the customer portal.',
      weak: 'The way in which you signed in at the customer portal is not enough here.',
      later: 'We cannot check your login at the customer portal just now.',
    }),
  },
};

export const loginWordsIn = (language: Language): LoginWords => WORDS[language];
