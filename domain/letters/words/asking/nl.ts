import type { AskingWords } from './words.ts';

export const asking: AskingWords = {
  identity: {
    subject: (reference) => `Nog één stap voor uw verzoek (${reference})`,
    notSure:
      'We kunnen nog niet aan uw verzoek beginnen, omdat we niet zeker weten dat het van u komt. Met één stap helpt u ons verder.',
    notSureMandate:
      'We kunnen nog niet aan uw verzoek beginnen, omdat we nog niet weten of u voor de ander mag optreden. Met één stap helpt u ons verder.',
    notSurePolicy: 'Voor we aan uw verzoek beginnen, vragen we u te tonen dat u het bent.',
    whyTitle: 'Waarom we dit vragen',
    doubt: {
      'unknown-mailbox': 'Uw mail kwam van een adres dat we niet kennen.',
      'details-differ':
        'Wat in uw mail staat, komt niet helemaal overeen met wat we hebben, of past bij meer dan één persoon.',
      'shared-mailbox':
        'Uw mail kwam uit een mailbox die meer mensen kunnen lezen. Het antwoord is alleen voor u bestemd.',
      representative:
        'U schrijft voor iemand anders. We willen zeker zijn dat die persoon dat wil, of dat u hem of haar mag vertegenwoordigen.',
      'sensitive-data':
        'In het antwoord kunnen gegevens over gezondheid staan. Bij zulke gegevens zijn we extra voorzichtig.',
      other: 'Er is iets in uw verzoek waardoor we twijfelen.',
      policy:
        'We twijfelen niet aan u: we vragen dit aan iedereen, zodat niemand de gegevens van een ander in handen krijgt.',
    },
    law: 'Zo’n bewijs mogen we vragen als we redelijke twijfel hebben, en niet meer dan nodig is (artikel 12, lid 6, AVG).',
    askTitle: 'Wat we van u vragen',
    ask: {
      code: 'Open de pagina hieronder en laat een code sturen naar het adres of het nummer dat wij van u kennen. Vul die code in op de pagina.',
      question:
        'Open de pagina hieronder en beantwoord één vraag waarop alleen u het antwoord kent. Een document is niet nodig.',
      document:
        'Open de pagina hieronder en voeg een kopie van een identiteitsbewijs toe, zoals uw identiteitskaart of paspoort. Gebruik daarvoor die pagina, en geen e-mail.',
      mandate:
        'Open de pagina hieronder en voeg een bewijs toe dat u voor de ander mag optreden, zoals een volmacht. Schrijft u voor een kind, dan volstaat iets waaruit blijkt dat u de ouder of voogd bent.',
    },
    otherWay: 'Doet u het liever anders? Antwoord op deze mail, dan zoeken we samen een andere manier.',
    button: 'Deze stap zetten',
    timeTitle: 'Hoelang het duurt',
    lawDue: (day) =>
      `Volgens de wet moet u uiterlijk op ${day} van ons horen, ook als uw bewijs er dan nog niet is.`,
    pauses:
      'Zolang we uw bewijs niet hebben, mag onze tijd voor het volledige antwoord stilstaan. Hoe sneller u het stuurt, hoe sneller u antwoord hebt.',
    runsOn: 'Onze tijd om te antwoorden loopt intussen gewoon door.',
  },

  reminder: {
    subject: (reference) => `Herinnering: we wachten nog op u (${reference})`,
    missing: {
      code: 'We vroegen u een code in te vullen om te tonen dat het verzoek van u komt. Die hebben we nog niet gekregen.',
      question:
        'We vroegen u één vraag te beantwoorden om te tonen dat het verzoek van u komt. Uw antwoord hebben we nog niet gekregen.',
      document:
        'We vroegen u een kopie van een identiteitsbewijs om te tonen dat het verzoek van u komt. Die hebben we nog niet gekregen.',
      mandate: 'We vroegen u een bewijs dat u voor de ander mag optreden. Dat hebben we nog niet gekregen.',
    },
    without: 'Daarom hebben we nog niets kunnen doen. Uw verzoek blijft open.',
    lawDue: (day) => `Volgens de wet moet u uiterlijk op ${day} van ons horen.`,
    goOn: 'Het kan nog altijd, op deze pagina:',
    button: 'Deze stap zetten',
    otherWay: 'Lukt dat niet voor u? Antwoord op deze mail, dan zoeken we samen een andere manier.',
    notYou: 'Hebt u ons niet geschreven? Dan heeft iemand uw adres gebruikt. U hoeft niets te doen.',
  },

  lapse: {
    subject: (reference) => `Waarom we uw verzoek niet konden uitvoeren (${reference})`,
    nothingDone:
      'We hebben dit niet kunnen doen, omdat we niet zeker weten dat het verzoek van de juiste persoon komt. We sluiten het nu af.',
    whyTitle: 'Waarom',
    on: (day) => `op ${day}`,
    why: (days) =>
      `We hebben u hierover geschreven ${days}, maar kregen geen bewijs. Zonder dat bewijs kunnen gegevens terechtkomen bij iemand die uw naam gebruikt.`,
    law: 'Daarom vraagt de wet dat we het eerst zeker weten (artikel 11, lid 2, en artikel 12, lid 2, AVG).',
    ended: 'We hebben niets over u opgezocht, gewijzigd of gewist.',
    possibleTitle: 'Wat u nog kunt doen',
    possible: [
      'Wilt u het alsnog? Antwoord op deze mail. We gaan dan verder met uw verzoek, en u hoeft niets opnieuw uit te leggen.',
      'Lukte het niet om te tonen dat u het bent? Schrijf ons waarom, dan zoeken we samen een andere manier.',
      'U kunt ook op elk moment een nieuw verzoek doen. Dat is gratis.',
    ],
    marketing:
      'Wilt u alleen geen reclame meer? Dat kan altijd: antwoord op deze mail vanaf het adres waarop u die reclame krijgt.',
  },

  clarification: {
    subject: (reference) => `Een vraag over uw verzoek (${reference})`,
    need: 'We willen u precies geven wat u zoekt. Daarom hebben we één vraag.',
    question: 'Onze vraag:',
    why: 'We hebben veel gegevens over u. Dan mogen we vragen welke u bedoelt (overweging 63 van de AVG).',
    all: 'U hoeft niet te kiezen. Wilt u alles? Schrijf dat, en u krijgt alles.',
    how: 'Antwoord gewoon op deze mail, in uw eigen woorden. U hoeft niet te zeggen waarom u het wilt weten.',
    timeTitle: 'Hoelang het duurt',
    lawDue: (day) => `Volgens de wet moet u uiterlijk op ${day} van ons horen.`,
    pauses:
      'Tot we uw antwoord hebben, mag onze tijd voor het volledige antwoord stilstaan. Hoe sneller u schrijft, hoe sneller u antwoord hebt.',
    runsOn: 'Onze tijd om te antwoorden loopt intussen gewoon door.',
    silence: 'Horen we niets van u? Dan schrijven we u toch vóór die datum.',
  },
};
