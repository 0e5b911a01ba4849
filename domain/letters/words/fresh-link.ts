import type { Language } from '#contracts/language.ts';

/** The words of the letter with a new link in place of one that has ended. */
export interface FreshLinkWords {
  readonly subject: (reference: string) => string;
  readonly here: string;
  readonly button: string;
  readonly until: (day: string) => string;
  readonly code: string;
  readonly notAsked: string;
}

export const FRESH_LINK: Readonly<Record<Language, FreshLinkWords>> = {
  nl: {
    subject: (reference) => `Uw nieuwe link voor verzoek ${reference}`,
    here: 'Hier is de nieuwe link naar uw gegevens waar u om vroeg. De vorige werkt niet meer.',
    button: 'Naar uw gegevens',
    until: (day) => `Hij werkt tot en met ${day}.`,
    code: 'Op die pagina vragen we een nieuwe code, zoals de vorige keer.',
    notAsked:
      'Hebt u geen nieuwe link gevraagd? Dan heeft iemand anders de oude. Daarmee is niets te zien zonder de code uit uw mailbox. Antwoord op deze mail als u dat verontrust.',
  },
  fr: {
    subject: (reference) => `Votre nouveau lien pour la demande ${reference}`,
    here: 'Voici le nouveau lien vers vos données que vous avez demandé. Le précédent ne fonctionne plus.',
    button: 'Vers vos données',
    until: (day) => `Il fonctionne jusqu’au ${day} inclus.`,
    code: 'Sur cette page, nous demandons un nouveau code, comme la fois précédente.',
    notAsked:
      'Vous n’avez pas demandé de nouveau lien ? Alors quelqu’un d’autre a l’ancien. Sans le code de votre boîte mail, on ne voit rien. Répondez à ce mail si cela vous inquiète.',
  },
  de: {
    subject: (reference) => `Ihr neuer Link zur Anfrage ${reference}`,
    here: 'Hier ist der neue Link zu Ihren Daten, um den Sie gebeten haben. Der frühere funktioniert nicht mehr.',
    button: 'Zu Ihren Daten',
    until: (day) => `Er funktioniert bis einschließlich ${day}.`,
    code: 'Auf der Seite fragen wir nach einem neuen Code, wie beim letzten Mal.',
    notAsked:
      'Haben Sie keinen neuen Link angefordert? Dann hat jemand anderes den alten. Ohne den Code aus Ihrem Postfach ist damit nichts zu sehen. Antworten Sie auf diese E-Mail, wenn Sie das beunruhigt.',
  },
  en: {
    subject: (reference) => `Your new link for request ${reference}`,
    here: 'Here is the new link to your data that you asked for. The one before no longer works.',
    button: 'To your data',
    until: (day) => `It works until and including ${day}.`,
    code: 'On that page we ask for a new code, as we did last time.',
    notAsked:
      'Did you not ask for a new link? Then somebody else has the old one. Nothing can be seen with it without the code from your mailbox. Reply to this mail if that worries you.',
  },
};
