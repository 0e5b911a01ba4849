import type { VerifyWords } from './words.ts';

export const nl: VerifyWords = {
  title: 'Dit pakket zelf controleren',
  lead: 'Om uw gegevens te lezen hebt u dit niet nodig. Het is voor wie zekerheid wil, nu of over jaren: u, een advocaat, een toezichthouder, een rechter. Er is geen programma, geen account en geen hulp van ons voor nodig.',

  provesTitle: 'Wat het bewijst',
  proves:
    'Toen we dit pakket sloten, hebben we van elk bestand een vingerafdruk (SHA-256) berekend: een getal dat anders uitvalt zodra er ook maar één teken van het bestand anders is. Die vingerafdrukken staan in de lijst “SHA256SUMS”. Die lijst hebben we ondertekend met een sleutel waarmee alleen wij kunnen ondertekenen; de handtekening is “SHA256SUMS.sig”. Slaagt de controle, dan is elk bestand van de lijst precies zoals wij het verzegeld hebben, en heeft niemand er sindsdien een gewijzigd.',
  limits: [
    'Het zegt niet of de gegevens zelf kloppen. Is er iets over u verkeerd, dan kunt u het laten verbeteren: “index.html” zegt hoe.',
    'Het merkt geen bestand op dat iemand toegevoegd heeft. Wat niet in “SHA256SUMS” staat, komt niet van ons, behalve de drie bestanden van de controle zelf: “SHA256SUMS”, “SHA256SUMS.sig” en “signing-key.pem”.',
  ],

  howTitle: 'Hoe u controleert',
  how: 'Pak het ZIP-bestand uit. Open een terminal in de map waarin deze pagina staat, en kopieer daar de hele opdracht voor uw computer in.',
  linux: 'Linux, en Windows met Git Bash',
  mac: 'Mac',
  good: 'Alles is in orde als er eerst “Verified OK” staat, en daarna achter elk bestand “OK”, misschien in de taal van uw computer.',
  bad: 'Staat er “Verification failure”, of achter een bestand iets anders dan “OK”, dan ontbreekt er iets of is iets niet meer zoals wij het verzegeld hebben. Haal het pakket opnieuw op met de link in onze mail. Helpt dat niet, antwoord dan op onze mail.',

  windows: 'Windows',
  windowsWhole:
    'Windows kan vingerafdrukken berekenen, maar heeft niets om een handtekening mee te controleren. Voor de volledige controle hebt u “Git for Windows” nodig, een gratis programma van anderen (git-scm.com): daar hoort “Git Bash” bij. Klik in de map met de rechtermuisknop, kies “Open Git Bash here” (in Windows 11 onder “Meer opties weergeven”) en gebruik de eerste opdracht.',
  windowsHalf:
    'Zonder iets te installeren kunt u de vingerafdrukken vergelijken. Deze opdracht voor PowerShell toont niets als ze allemaal kloppen, en noemt anders de bestanden die niet kloppen. Ze zegt niet of de lijst zelf van ons komt.',
  oneFile:
    'Voor één bestand, in de opdrachtprompt: het getal dat u te zien krijgt, moet in “SHA256SUMS” voor dat bestand staan.',

  keyTitle: 'Is de sleutel wel van ons?',
  key: 'De controle gebruikt de sleutel “signing-key.pem” van dit pakket. Op zichzelf bewijst die niets: wie een pakket vervalst, stopt er een eigen sleutel in. Onze sleutel kan iedereen hier ophalen:',
  keyInPlace:
    'Bewaar de sleutel van daar in deze map, in de plaats van “signing-key.pem”, en controleer opnieuw. Slaagt ook dat, dan is het pakket met onze sleutel verzegeld.',
  keyFingerprint:
    'Of vergelijk twee vingerafdrukken: deze opdracht toont die van de sleutel in het pakket, en de onze staat op de pagina waarmee u het pakket ophaalde.',
  keyForged:
    'Wie een pakket vervalst, kan ook deze pagina wijzigen. Let er dus op dat het adres hierboven begint zoals de link in onze mail.',
};
