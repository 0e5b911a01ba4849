import type { RequestWords } from './words.ts';

export const request: RequestWords = {
  and: ' en ',
  what: {
    access: 'om u te tonen welke persoonsgegevens we over u bewaren',
    rectification: 'om gegevens over u te verbeteren of aan te vullen',
    erasure: 'om gegevens over u te wissen',
    restriction: 'om gegevens over u voorlopig niet te gebruiken',
    portability: 'om u uw gegevens mee te geven in een vorm voor andere programma’s',
    'objection-dm': 'om u geen reclame meer te sturen',
    objection: 'om gegevens over u niet langer te gebruiken',
    withdrawal: 'om rekening te houden met de intrekking van uw toestemming',
    'human-review': 'om een beslissing van een computer door een mens te laten nakijken',
  },
  name: {
    access: 'Uw gegevens inzien',
    rectification: 'Uw gegevens verbeteren',
    erasure: 'Uw gegevens wissen',
    restriction: 'Uw gegevens voorlopig niet gebruiken (beperking)',
    portability: 'Uw gegevens meenemen',
    'objection-dm': 'Geen reclame meer',
    objection: 'Uw gegevens niet langer gebruiken (bezwaar)',
    withdrawal: 'Uw toestemming intrekken',
    'human-review': 'Een beslissing laten nakijken',
  },
  asked: (what) => `U vroeg ons ${what}.`,
  askedAll: 'U vroeg ons:',
  thanks: 'Dank u voor uw bericht.',
  arrived: (day) => `Uw verzoek is op ${day} bij ons aangekomen.`,
  late: (day) =>
    `Dit antwoord komt te laat: volgens de wet had u het uiterlijk op ${day} moeten krijgen. Dat spijt ons.`,
  ownWords: 'Een medewerker legt het zo uit:',
  human: 'Een mens heeft dit beslist, geen computer.',
};
