import type { Language } from '#contracts/language.ts';

/** The words of the page with what was found, and of links that have ended. */
export interface MyDataWords {
  readonly lead: string;
  readonly look: string;
  readonly download: string;
  readonly downloadHint: (megabytes: string) => string;
  readonly codeOld: string;
  readonly proof: string;
  readonly fingerprint: string;
  readonly gone: string;
  readonly until: (day: string) => string;
  readonly newLink: string;
  readonly newLinkWhy: string;
  readonly newLinkTitle: string;
  readonly newLinkSent: string;
  readonly newLinkLater: string;
  readonly otherHands: string;
  readonly otherHandsWhy: string;
  readonly endLink: string;
}

const WORDS: Readonly<Record<Language, MyDataWords>> = {
  nl: {
    lead: 'Dit hebben we gevonden. U kunt het eerst bekijken en daarna het hele pakket ophalen.',
    look: 'Bekijk alles hier, zonder op te halen',
    download: 'Pakket ophalen',
    downloadHint: (megabytes) => `Een ZIP-bestand van ${megabytes} MB. Begin met “index.html” erin.`,
    codeOld: 'Uw code is ouder dan tien minuten. Voor het pakket vragen we een nieuwe.',
    proof:
      'Elk bestand heeft een vingerafdruk die met onze handtekening in het pakket staat, zodat iedereen kan nagaan dat er niets gewijzigd is.',
    fingerprint: 'Vingerafdruk van het hele pakket (SHA-256)',
    gone: 'Het pakket is er niet meer. Antwoord op onze mail en we zoeken samen een oplossing.',
    until: (day) => `De link werkt tot en met ${day}.`,
    newLink: 'Stuur mij een nieuwe link',
    newLinkWhy: 'We sturen hem alleen naar het adres dat u eerder bevestigde, nooit naar een ander.',
    newLinkTitle: 'Nieuwe link',
    newLinkSent: 'Is uw mailbox bij ons bevestigd, dan is er een nieuwe link onderweg.',
    newLinkLater: 'Een nieuwe link kan één keer per uur. Komt er niets? Antwoord dan op onze mail.',
    otherHands: 'Kan iemand anders deze link hebben?',
    otherHandsWhy: 'Dan maken we hem ongeldig en sturen we u een nieuwe.',
    endLink: 'Maak deze link ongeldig',
  },
  fr: {
    lead: 'Voici ce que nous avons trouvé. Vous pouvez d’abord regarder, puis télécharger le tout.',
    look: 'Tout regarder ici, sans télécharger',
    download: 'Télécharger le dossier',
    downloadHint: (megabytes) => `Un fichier ZIP de ${megabytes} Mo. Commencez par « index.html ».`,
    codeOld: 'Votre code a plus de dix minutes. Pour le dossier, nous en demandons un nouveau.',
    proof:
      'Chaque fichier a une empreinte qui figure dans le dossier avec notre signature, pour que chacun puisse vérifier que rien n’a été modifié.',
    fingerprint: 'Empreinte du dossier entier (SHA-256)',
    gone: 'Le dossier n’existe plus. Répondez à notre mail et nous cherchons ensemble une solution.',
    until: (day) => `Le lien fonctionne jusqu’au ${day} inclus.`,
    newLink: 'Envoyez-moi un nouveau lien',
    newLinkWhy: 'Nous l’envoyons seulement à l’adresse que vous avez confirmée, jamais à une autre.',
    newLinkTitle: 'Nouveau lien',
    newLinkSent: 'Si votre boîte mail est confirmée chez nous, un nouveau lien est en route.',
    newLinkLater: 'Un nouveau lien est possible une fois par heure. Rien ne vient ? Répondez à notre mail.',
    otherHands: 'Quelqu’un d’autre pourrait avoir ce lien ?',
    otherHandsWhy: 'Nous le rendons alors inutilisable et vous en envoyons un nouveau.',
    endLink: 'Rendre ce lien inutilisable',
  },
  de: {
    lead: 'Das haben wir gefunden. Sie können es zuerst ansehen und dann das ganze Paket herunterladen.',
    look: 'Alles hier ansehen, ohne herunterzuladen',
    download: 'Paket herunterladen',
    downloadHint: (megabytes) => `Eine ZIP-Datei von ${megabytes} MB. Beginnen Sie mit „index.html“ darin.`,
    codeOld: 'Ihr Code ist älter als zehn Minuten. Für das Paket fragen wir nach einem neuen.',
    proof:
      'Jede Datei hat einen Fingerabdruck, der mit unserer Unterschrift im Paket steht, damit jeder prüfen kann, dass nichts geändert wurde.',
    fingerprint: 'Fingerabdruck des ganzen Pakets (SHA-256)',
    gone: 'Das Paket gibt es nicht mehr. Antworten Sie auf unsere Mail, und wir finden gemeinsam eine Lösung.',
    until: (day) => `Der Link funktioniert bis einschließlich ${day}.`,
    newLink: 'Senden Sie mir einen neuen Link',
    newLinkWhy: 'Wir senden ihn nur an die Adresse, die Sie bestätigt haben, nie an eine andere.',
    newLinkTitle: 'Neuer Link',
    newLinkSent: 'Ist Ihr Postfach bei uns bestätigt, dann ist ein neuer Link unterwegs.',
    newLinkLater:
      'Ein neuer Link ist einmal in der Stunde möglich. Kommt nichts? Antworten Sie auf unsere Mail.',
    otherHands: 'Könnte jemand anderes diesen Link haben?',
    otherHandsWhy: 'Dann machen wir ihn ungültig und senden Ihnen einen neuen.',
    endLink: 'Diesen Link ungültig machen',
  },
  en: {
    lead: 'This is what we found. You can look first, and then fetch the whole package.',
    look: 'Look at everything here, without fetching it',
    download: 'Fetch the package',
    downloadHint: (megabytes) => `A ZIP file of ${megabytes} MB. Begin with “index.html” in it.`,
    codeOld: 'Your code is older than ten minutes. For the package we ask for a new one.',
    proof:
      'Every file has a fingerprint that stands in the package under our signature, so that anybody can check that nothing was changed.',
    fingerprint: 'Fingerprint of the whole package (SHA-256)',
    gone: 'The package is no longer there. Answer our mail, and we find a way together.',
    until: (day) => `The link works until and including ${day}.`,
    newLink: 'Send me a new link',
    newLinkWhy: 'We send it only to the address that you confirmed, never to another.',
    newLinkTitle: 'New link',
    newLinkSent: 'If your mailbox is confirmed with us, a new link is on its way.',
    newLinkLater: 'A new link can be had once an hour. Nothing there? Then answer our mail.',
    otherHands: 'Could somebody else have this link?',
    otherHandsWhy: 'Then we end it and send you a new one.',
    endLink: 'End this link',
  },
};

export const myDataWordsIn = (language: Language): MyDataWords => WORDS[language];
