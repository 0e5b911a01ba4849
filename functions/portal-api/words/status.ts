import type { Language } from '#contracts/language.ts';
import type { MessageKind } from '#contracts/portal-api.ts';

/** The words of the page that says where a request is, and of the form to write about it. */
export interface StatusWords {
  readonly datesTitle: string;
  readonly received: string;
  readonly byLaw: string;
  readonly later: string;
  readonly awaitedTitle: string;
  readonly awaitsYou: string;
  readonly awaitsPerson: string;
  readonly awaitsCompanies: string;
  readonly awaitsNothing: string;
  readonly moreTitle: string;
  readonly moreWhy: string;
  readonly writeTitle: string;
  readonly writeWhy: string;
  readonly aboutWhat: string;
  readonly kind: Readonly<Record<MessageKind, string>>;
  readonly text: string;
  readonly textHint: string;
  readonly send: string;
  readonly withdrawTitle: string;
  readonly withdrawWhy: string;
  readonly withdrawSure: string;
  readonly withdraw: string;
  readonly arrived: string;
  readonly empty: string;
  readonly tooLong: string;
  readonly unsure: string;
  readonly tooMany: string;
  readonly leave: string;
}

const WORDS: Readonly<Record<Language, StatusWords>> = {
  nl: {
    datesTitle: 'Data',
    received: 'Ontvangen op',
    byLaw: 'Antwoord volgens de wet uiterlijk op',
    later: 'Verlengd, antwoord uiterlijk op',
    awaitedTitle: 'Waar we op wachten',
    awaitsYou: 'Op u: toon op deze pagina wie u bent.',
    awaitsPerson: 'Op een medewerker van ons, die alles naleest en beslist.',
    awaitsCompanies: 'Op het antwoord van:',
    awaitsNothing: 'Op niets meer.',
    moreTitle: 'Meer zien of ons iets laten weten',
    moreWhy: 'Daarvoor sturen we u eerst een code, zodat niemand anders namens u schrijft.',
    writeTitle: 'Laat ons iets weten',
    writeWhy: 'Een medewerker leest het en beslist wat ermee gebeurt. Niets gebeurt vanzelf.',
    aboutWhat: 'Waarover gaat het?',
    kind: {
      answer: 'Ik antwoord op een vraag van u',
      correct: 'Iets in mijn verzoek klopt niet',
      narrow: 'Ik wil minder vragen dan eerst',
      other: 'Iets anders',
    },
    text: 'Uw bericht',
    textHint: 'Hoogstens 10.000 tekens. Zet er geen kopie van een document bij.',
    send: 'Bericht versturen',
    withdrawTitle: 'Uw verzoek intrekken',
    withdrawWhy:
      'Dan zoeken we niet verder. Een medewerker bevestigt het u. U kunt later altijd opnieuw vragen.',
    withdrawSure: 'Ja, ik trek mijn verzoek in',
    withdraw: 'Verzoek intrekken',
    arrived: 'Uw bericht is aangekomen. Een medewerker leest het.',
    empty: 'Er staat nog niets in uw bericht.',
    tooLong: 'Uw bericht is te lang. Hoogstens 10.000 tekens.',
    unsure: 'Vink aan dat u zeker bent.',
    tooMany: 'U hebt vandaag al veel berichten gestuurd. Probeer het morgen, of schrijf ons een mail.',
    leave: 'Deze pagina afsluiten',
  },
  fr: {
    datesTitle: 'Dates',
    received: 'Reçue le',
    byLaw: 'Réponse selon la loi au plus tard le',
    later: 'Prolongée, réponse au plus tard le',
    awaitedTitle: 'Ce que nous attendons',
    awaitsYou: 'Vous : montrez sur cette page qui vous êtes.',
    awaitsPerson: 'Une personne de chez nous, qui relit tout et décide.',
    awaitsCompanies: 'La réponse de :',
    awaitsNothing: 'Plus rien.',
    moreTitle: 'En voir plus ou nous écrire',
    moreWhy: 'Nous vous envoyons d’abord un code, afin que personne n’écrive à votre place.',
    writeTitle: 'Écrivez-nous',
    writeWhy: 'Une personne lit votre message et décide de la suite. Rien ne se fait automatiquement.',
    aboutWhat: 'De quoi s’agit-il ?',
    kind: {
      answer: 'Je réponds à une question de votre part',
      correct: 'Quelque chose dans ma demande est inexact',
      narrow: 'Je veux demander moins qu’au début',
      other: 'Autre chose',
    },
    text: 'Votre message',
    textHint: '10 000 caractères au plus. N’y joignez pas de copie d’un document.',
    send: 'Envoyer le message',
    withdrawTitle: 'Retirer votre demande',
    withdrawWhy:
      'Nous cessons alors de chercher. Une personne vous le confirme. Vous pouvez toujours redemander plus tard.',
    withdrawSure: 'Oui, je retire ma demande',
    withdraw: 'Retirer la demande',
    arrived: 'Votre message est arrivé. Une personne va le lire.',
    empty: 'Votre message est encore vide.',
    tooLong: 'Votre message est trop long. 10 000 caractères au plus.',
    unsure: 'Cochez la case pour confirmer.',
    tooMany:
      'Vous avez déjà envoyé beaucoup de messages aujourd’hui. Réessayez demain, ou écrivez-nous un mail.',
    leave: 'Fermer cette page',
  },
  de: {
    datesTitle: 'Daten',
    received: 'Eingegangen am',
    byLaw: 'Antwort nach dem Gesetz spätestens am',
    later: 'Verlängert, Antwort spätestens am',
    awaitedTitle: 'Worauf wir warten',
    awaitsYou: 'Auf Sie: Zeigen Sie auf dieser Seite, wer Sie sind.',
    awaitsPerson: 'Auf jemanden von uns, der alles liest und entscheidet.',
    awaitsCompanies: 'Auf die Antwort von:',
    awaitsNothing: 'Auf nichts mehr.',
    moreTitle: 'Mehr sehen oder uns schreiben',
    moreWhy: 'Dafür senden wir Ihnen zuerst einen Code, damit niemand an Ihrer Stelle schreibt.',
    writeTitle: 'Schreiben Sie uns',
    writeWhy: 'Ein Mensch liest es und entscheidet, was damit geschieht. Nichts geschieht von selbst.',
    aboutWhat: 'Worum geht es?',
    kind: {
      answer: 'Ich antworte auf eine Frage von Ihnen',
      correct: 'Etwas in meinem Antrag stimmt nicht',
      narrow: 'Ich möchte weniger verlangen als zuerst',
      other: 'Etwas anderes',
    },
    text: 'Ihre Nachricht',
    textHint: 'Höchstens 10.000 Zeichen. Fügen Sie keine Kopie eines Dokuments bei.',
    send: 'Nachricht senden',
    withdrawTitle: 'Ihren Antrag zurückziehen',
    withdrawWhy:
      'Dann suchen wir nicht weiter. Jemand von uns bestätigt es Ihnen. Sie können später jederzeit neu fragen.',
    withdrawSure: 'Ja, ich ziehe meinen Antrag zurück',
    withdraw: 'Antrag zurückziehen',
    arrived: 'Ihre Nachricht ist angekommen. Jemand von uns liest sie.',
    empty: 'In Ihrer Nachricht steht noch nichts.',
    tooLong: 'Ihre Nachricht ist zu lang. Höchstens 10.000 Zeichen.',
    unsure: 'Kreuzen Sie an, dass Sie sicher sind.',
    tooMany:
      'Sie haben heute schon viele Nachrichten gesendet. Versuchen Sie es morgen, oder schreiben Sie uns eine Mail.',
    leave: 'Diese Seite schließen',
  },
  en: {
    datesTitle: 'Dates',
    received: 'Received on',
    byLaw: 'Answer by law on',
    later: 'Extended, answer on',
    awaitedTitle: 'What we are waiting for',
    awaitsYou: 'You: show on this page who you are.',
    awaitsPerson: 'One of our staff, who reads everything and decides.',
    awaitsCompanies: 'The answer of:',
    awaitsNothing: 'Nothing more.',
    moreTitle: 'See more, or tell us something',
    moreWhy: 'For that we first send you a code, so that nobody else writes in your name.',
    writeTitle: 'Tell us something',
    writeWhy: 'A person reads it and decides what comes of it. Nothing happens by itself.',
    aboutWhat: 'What is it about?',
    kind: {
      answer: 'I answer a question of yours',
      correct: 'Something in my request is not right',
      narrow: 'I want to ask for less than at first',
      other: 'Something else',
    },
    text: 'Your message',
    textHint: 'At most 10,000 characters. Please add no copy of a document.',
    send: 'Send the message',
    withdrawTitle: 'Withdraw your request',
    withdrawWhy: 'Then we stop searching. A person confirms it to you. You can always ask again later.',
    withdrawSure: 'Yes, I withdraw my request',
    withdraw: 'Withdraw the request',
    arrived: 'Your message has arrived. A person will read it.',
    empty: 'Your message is still empty.',
    tooLong: 'Your message is too long. At most 10,000 characters.',
    unsure: 'Please tick that you are sure.',
    tooMany: 'You have sent many messages today. Try again tomorrow, or write us a mail.',
    leave: 'Close this page',
  },
};

export const statusWordsIn = (language: Language): StatusWords => WORDS[language];
