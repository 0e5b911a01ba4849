import type { Words } from './words.ts';

export const de: Words = {
  pageTitle: 'Ihre Anfrage',
  skip: 'Zum Inhalt',
  reference: 'Aktenzeichen',

  proveTitle: 'Gehört dieses Postfach Ihnen?',
  proveWhy:
    'Bevor wir etwas suchen, wollen wir sicher sein, dass die Antwort bei Ihnen ankommt und bei niemand anderem. Wir senden einen Code aus sechs Ziffern an die Adresse, von der Sie uns geschrieben haben.',
  packageTitle: 'Ihre Daten liegen bereit',
  packageWhy:
    'Weil das Paket persönliche Daten enthält, fragen wir vorher nach einem neuen Code. Wir senden ihn an die Adresse, von der Sie uns geschrieben haben.',
  sendCode: 'Code zusenden',
  codeSent:
    'Wir haben einen Code an Ihr Postfach gesendet. Er gilt zehn Minuten. Nichts angekommen? Sehen Sie auch im Spam-Ordner nach.',
  codeLabel: 'Code',
  codeHint: 'Sechs Ziffern, wie sie in der E-Mail stehen',
  confirm: 'Bestätigen',
  openPackage: 'Mein Paket öffnen',
  anotherCode: 'Neuen Code zusenden',

  keyTitle: 'Wie Sie des Pakets sicher sind',
  keyWhy:
    'Das Paket ist mit unserem Schlüssel versiegelt. Möchten Sie oder jemand anders einmal prüfen, dass nichts darin verändert wurde? Das ist der Fingerabdruck unseres Schlüssels. Heben Sie ihn auf, und öffnen Sie „verify.html“ im Paket: Dort steht, wie es geht.',
  keyLink: 'Unser öffentlicher Schlüssel',

  codeWrong:
    'Das ist nicht der zuletzt gesendete Code. Sehen Sie noch einmal nach, oder fordern Sie einen neuen an.',
  codeExpired: 'Dieser Code gilt nicht mehr. Fordern Sie einen neuen an.',
  codeExhausted:
    'Es gab zu viele Versuche. Zu Ihrer Sicherheit ist hier jetzt Schluss: Antworten Sie bitte auf unsere E-Mail.',
  codeTooSoon:
    'Wir haben gerade einen Code gesendet. Warten Sie bitte eine Minute, bevor Sie einen neuen anfordern.',

  uploadTitle: 'Zeigen Sie, wer Sie sind',
  uploadWhy:
    'Die Gruppe verlangt die Kopie eines Ausweises, damit Ihre Daten nicht an jemanden gehen, der Ihren Namen benutzt.',
  uploadLabel: 'Kopie Ihres Ausweises',
  uploadHint: 'PDF, JPEG oder PNG, höchstens 10 MB',
  upload: 'Kopie senden',
  uploaded: 'Die Kopie ist angekommen. Ein Mensch sieht sie sich an; Sie müssen nichts weiter tun.',

  statusTitle: 'Wie weit ist Ihre Anfrage?',
  steps: {
    received: 'Ihre Anfrage ist angekommen',
    mailbox: 'Ihr Postfach ist bestätigt',
    document: 'Ein Mensch prüft Ihre Identität',
    collecting: 'Die Unternehmen der Gruppe suchen Ihre Daten',
    review: 'Ein Mensch liest die Antwort, bevor sie hinausgeht',
    answered: 'Sie haben die Antwort',
  },
  done: 'erledigt',
  now: 'läuft',
  later: 'kommt noch',
  answerBy: (day) => `Sie hören spätestens am ${day} von uns.`,
  refused:
    'Wir haben Ihnen geschrieben, warum wir dieser Anfrage nicht nachkommen können und was Sie dagegen tun können.',
  ended: 'Diese Anfrage ist beendet. Wir haben Ihnen geschrieben, wie, und was Sie noch tun können.',

  linkUnknownTitle: 'Diesen Link kennen wir nicht',
  linkUnknown:
    'Vielleicht wurde er beim Kopieren abgeschnitten. Öffnen Sie ihn noch einmal aus unserer E-Mail.',
  linkExpiredTitle: 'Dieser Link ist abgelaufen',
  linkExpired:
    'Links zu persönlichen Daten gelten nur eine begrenzte Zeit. Antworten Sie auf unsere letzte E-Mail, dann bekommen Sie einen neuen.',
  contact: (mailbox) => `Fragen? Schreiben Sie an ${mailbox}.`,
};
