import type { Language } from '#contracts/language.ts';

/** The words of the form by which somebody asks without writing a mail. */
export interface RequestFormWords {
  readonly title: string;
  readonly lead: (group: string) => string;
  readonly byMail: (mailbox: string) => string;
  readonly languages: string;
  readonly name: string;
  readonly nameHint: string;
  readonly email: string;
  readonly emailHint: string;
  readonly wish: string;
  readonly wishHint: string;
  readonly text: string;
  readonly textHint: string;
  readonly companies: string;
  readonly companiesHint: string;
  readonly send: string;
  readonly codeTitle: string;
  readonly codeSent: string;
  readonly confirm: string;
  readonly doneTitle: string;
  readonly done: string;
  readonly noEmail: string;
  readonly noWish: string;
  readonly tooLong: string;
  readonly tooManyTitle: string;
  readonly tooMany: string;
  readonly again: string;
  readonly asks: string;
  readonly all: string;
}

const WORDS: Readonly<Record<Language, RequestFormWords>> = {
  nl: {
    title: 'Vraag over uw gegevens',
    lead: (group) =>
      `Hier vraagt u wat de bedrijven van ${group} over u weten, of vraagt u er iets mee te doen. Het is gratis.`,
    byMail: (mailbox) => `Schrijft u liever een mail? Dat kan ook, naar ${mailbox}.`,
    languages: 'Talen',
    name: 'Uw naam',
    nameHint: 'Mag u leeg laten.',
    email: 'Uw mailadres',
    emailHint: 'Hierheen sturen we een code en later het antwoord.',
    wish: 'Wat wilt u?',
    wishHint: 'U mag meer dan één vakje aanvinken.',
    text: 'In uw eigen woorden',
    textHint:
      'Mag u leeg laten. Helpt wel: waaraan we u herkennen, zoals een telefoonnummer of klantnummer. Zet er geen rijksregisternummer bij.',
    companies: 'Welke bedrijven?',
    companiesHint: 'Vinkt u niets aan, dan vragen we het aan alle bedrijven.',
    send: 'Verder',
    codeTitle: 'Is dit uw mailadres?',
    codeSent:
      'We hebben een code gestuurd naar het adres dat u invulde. Pas als u ze hier invult, telt uw vraag. Niets ontvangen? Kijk ook bij de ongewenste mail.',
    confirm: 'Vraag versturen',
    doneTitle: 'Uw vraag is aangekomen',
    done: 'U krijgt nu een mail met uw kenmerk, de dag waarop u uiterlijk antwoord hebt, en een link om uw vraag te volgen.',
    noEmail: 'Dit mailadres klopt niet.',
    noWish: 'Vink aan wat u wilt, of schrijf het in uw eigen woorden.',
    tooLong: 'Uw tekst is te lang. Hoogstens 10.000 tekens.',
    tooManyTitle: 'Even wachten',
    tooMany: 'Er is hier net vaak iets gevraagd. Probeer het over een uur opnieuw, of schrijf ons een mail.',
    again: 'Opnieuw beginnen',
    asks: 'Ik vraag:',
    all: 'alle bedrijven',
  },
  fr: {
    title: 'Une demande sur vos données',
    lead: (group) =>
      `Ici, vous demandez ce que les entreprises de ${group} savent de vous, ou d’en faire quelque chose. C’est gratuit.`,
    byMail: (mailbox) => `Vous préférez écrire un mail ? C’est possible aussi, à ${mailbox}.`,
    languages: 'Langues',
    name: 'Votre nom',
    nameHint: 'Facultatif.',
    email: 'Votre adresse mail',
    emailHint: 'Nous y envoyons un code, puis la réponse.',
    wish: 'Que souhaitez-vous ?',
    wishHint: 'Vous pouvez cocher plusieurs cases.',
    text: 'Dans vos propres mots',
    textHint:
      'Facultatif. Ce qui aide : à quoi nous vous reconnaissons, comme un numéro de téléphone ou de client. N’indiquez pas votre numéro de registre national.',
    companies: 'Quelles entreprises ?',
    companiesHint: 'Si vous ne cochez rien, nous demandons à toutes.',
    send: 'Continuer',
    codeTitle: 'Est-ce votre adresse mail ?',
    codeSent:
      'Nous avons envoyé un code à l’adresse indiquée. Votre demande ne compte que lorsque vous le tapez ici. Rien reçu ? Regardez aussi dans les indésirables.',
    confirm: 'Envoyer la demande',
    doneTitle: 'Votre demande est arrivée',
    done: 'Vous recevez maintenant un mail avec votre référence, le jour auquel vous aurez une réponse au plus tard, et un lien pour suivre votre demande.',
    noEmail: 'Cette adresse mail n’est pas correcte.',
    noWish: 'Cochez ce que vous souhaitez, ou écrivez-le dans vos propres mots.',
    tooLong: 'Votre texte est trop long. 10 000 caractères au plus.',
    tooManyTitle: 'Un instant',
    tooMany:
      'Beaucoup de demandes viennent d’arriver d’ici. Réessayez dans une heure, ou écrivez-nous un mail.',
    again: 'Recommencer',
    asks: 'Je demande :',
    all: 'toutes les entreprises',
  },
  de: {
    title: 'Eine Anfrage zu Ihren Daten',
    lead: (group) =>
      `Hier fragen Sie, was die Unternehmen von ${group} über Sie wissen, oder bitten, damit etwas zu tun. Es kostet nichts.`,
    byMail: (mailbox) => `Schreiben Sie lieber eine E-Mail? Auch das geht, an ${mailbox}.`,
    languages: 'Sprachen',
    name: 'Ihr Name',
    nameHint: 'Kann leer bleiben.',
    email: 'Ihre E-Mail-Adresse',
    emailHint: 'Dorthin senden wir einen Code und später die Antwort.',
    wish: 'Was möchten Sie?',
    wishHint: 'Sie können mehrere Felder ankreuzen.',
    text: 'In Ihren eigenen Worten',
    textHint:
      'Kann leer bleiben. Es hilft: woran wir Sie erkennen, etwa eine Telefon- oder Kundennummer. Bitte keine Nationalregisternummer.',
    companies: 'Welche Unternehmen?',
    companiesHint: 'Kreuzen Sie nichts an, dann fragen wir alle.',
    send: 'Weiter',
    codeTitle: 'Ist das Ihre E-Mail-Adresse?',
    codeSent:
      'Wir haben einen Code an die angegebene Adresse gesendet. Erst wenn Sie ihn hier eingeben, zählt Ihre Anfrage. Nichts da? Sehen Sie auch bei der unerwünschten Post nach.',
    confirm: 'Anfrage senden',
    doneTitle: 'Ihre Anfrage ist angekommen',
    done: 'Sie bekommen jetzt eine E-Mail mit Ihrem Aktenzeichen, dem Tag, an dem Sie spätestens Antwort haben, und einem Link, um Ihre Anfrage zu verfolgen.',
    noEmail: 'Diese E-Mail-Adresse stimmt nicht.',
    noWish: 'Kreuzen Sie an, was Sie möchten, oder schreiben Sie es in Ihren eigenen Worten.',
    tooLong: 'Ihr Text ist zu lang. Höchstens 10.000 Zeichen.',
    tooManyTitle: 'Einen Moment',
    tooMany:
      'Von hier kam gerade oft eine Anfrage. Versuchen Sie es in einer Stunde, oder schreiben Sie uns eine E-Mail.',
    again: 'Neu beginnen',
    asks: 'Ich bitte um:',
    all: 'alle Unternehmen',
  },
  en: {
    title: 'A request about your data',
    lead: (group) =>
      `Here you ask what the companies of ${group} know about you, or to have something done with it. It is free.`,
    byMail: (mailbox) => `Would you rather write a mail? That works too, to ${mailbox}.`,
    languages: 'Languages',
    name: 'Your name',
    nameHint: 'You may leave this empty.',
    email: 'Your e-mail address',
    emailHint: 'We send a code there, and later the answer.',
    wish: 'What would you like?',
    wishHint: 'You may tick more than one.',
    text: 'In your own words',
    textHint:
      'You may leave this empty. What helps: by what we may know you, such as a phone number or a customer number. Please give no national register number.',
    companies: 'Which companies?',
    companiesHint: 'If you tick none, we ask all of them.',
    send: 'Go on',
    codeTitle: 'Is this your e-mail address?',
    codeSent:
      'We have sent a code to the address that you gave. Your request counts once you type it in here. Nothing there? Look among the unwanted mail.',
    confirm: 'Send the request',
    doneTitle: 'Your request has arrived',
    done: 'You now get a mail with your reference, the day by which you have an answer, and a link to follow your request.',
    noEmail: 'This e-mail address is not right.',
    noWish: 'Tick what you would like, or write it in your own words.',
    tooLong: 'Your text is too long. At most 10,000 characters.',
    tooManyTitle: 'One moment',
    tooMany: 'There have been many requests from here just now. Try again in an hour, or write us a mail.',
    again: 'Begin again',
    asks: 'I ask for:',
    all: 'all companies',
  },
};

export const formWordsIn = (language: Language): RequestFormWords => WORDS[language];
