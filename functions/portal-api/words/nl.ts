import type { Words } from './words.ts';

export const nl: Words = {
  pageTitle: 'Uw verzoek',
  skip: 'Naar de inhoud',
  reference: 'Kenmerk',

  proveTitle: 'Is deze mailbox van u?',
  proveWhy:
    'Voor we iets opzoeken, willen we zeker zijn dat het antwoord bij u terechtkomt en bij niemand anders. We sturen een code van zes cijfers naar het adres waarmee u ons schreef.',
  packageTitle: 'Uw gegevens staan klaar',
  packageWhy:
    'Omdat het pakket persoonsgegevens bevat, vragen we eerst een nieuwe code. We sturen ze naar het adres waarmee u ons schreef.',
  sendCode: 'Stuur mij een code',
  codeSent:
    'We hebben een code naar uw mailbox gestuurd. Ze blijft tien minuten geldig. Niets ontvangen? Kijk ook bij de ongewenste mail.',
  codeLabel: 'Code',
  codeHint: 'Zes cijfers, zoals ze in de mail staan',
  confirm: 'Bevestigen',
  openPackage: 'Open mijn pakket',
  anotherCode: 'Stuur een nieuwe code',

  keyTitle: 'Hoe u zeker bent van het pakket',
  keyWhy:
    'Het pakket is verzegeld met onze sleutel. Wilt u, of iemand anders, ooit nagaan of er niets in gewijzigd is? Dit is de vingerafdruk van onze sleutel. Bewaar hem, en open “verify.html” in het pakket: daar staat hoe het gaat.',
  keyLink: 'Onze openbare sleutel',

  codeWrong: 'Dat is niet de laatste code die we stuurden. Kijk nog eens, of vraag een nieuwe.',
  codeExpired: 'Die code is niet meer geldig. Vraag een nieuwe.',
  codeExhausted: 'Er is te vaak geprobeerd. Voor uw veiligheid sluiten we dit nu af: antwoord op onze mail.',
  codeTooSoon: 'We hebben net een code gestuurd. Wacht een minuut voor u een nieuwe vraagt.',

  uploadTitle: 'Toon wie u bent',
  uploadWhy:
    'De groep vraagt een kopie van een identiteitsbewijs, zodat uw gegevens niet bij iemand belanden die uw naam gebruikt.',
  uploadLabel: 'Kopie van uw document',
  uploadHint: 'PDF, JPEG of PNG, hoogstens 10 MB',
  upload: 'Kopie versturen',
  uploaded: 'De kopie is aangekomen. Een medewerker bekijkt ze; u hoeft niets meer te doen.',

  statusTitle: 'Hoever staat uw verzoek?',
  steps: {
    received: 'Uw verzoek is aangekomen',
    mailbox: 'Uw mailbox is bevestigd',
    document: 'Een medewerker controleert uw identiteit',
    collecting: 'De bedrijven van de groep zoeken uw gegevens op',
    review: 'Een medewerker leest het antwoord na voor het vertrekt',
    answered: 'U hebt het antwoord',
  },
  done: 'klaar',
  now: 'nu bezig',
  later: 'komt nog',
  answerBy: (day) => `U hoort van ons uiterlijk op ${day}.`,
  refused: 'We hebben u geschreven waarom we dit verzoek niet kunnen uitvoeren en wat u daartegen kunt doen.',
  ended: 'Dit verzoek is beëindigd. We hebben u geschreven hoe, en wat u nog kunt doen.',

  linkUnknownTitle: 'Deze link kennen we niet',
  linkUnknown: 'Misschien is hij bij het kopiëren afgebroken. Open hem nog eens vanuit onze mail.',
  linkExpiredTitle: 'Deze link is verlopen',
  linkExpired:
    'Links naar persoonsgegevens werken maar een beperkte tijd. Antwoord op onze laatste mail en u krijgt een nieuwe.',
  contact: (mailbox) => `Vragen? Schrijf naar ${mailbox}.`,
};
