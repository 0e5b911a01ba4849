import type { DecidedWords } from './words.ts';

export const decided: DecidedWords = {
  extension: {
    subject: (reference) => `We hebben meer tijd nodig voor uw verzoek (${reference})`,
    longer: (day) =>
      `We hebben meer tijd nodig om goed te antwoorden. U krijgt ons antwoord uiterlijk op ${day}.`,
    before: (day) => `Zonder dit uitstel had u het uiterlijk op ${day} gekregen.`,
    whyTitle: 'Waarom het langer duurt',
    ground: {
      complexity: 'Uw verzoek is ingewikkeld.',
      'complexity-and-number': 'Uw verzoek is ingewikkeld, en u hebt ons er meer dan één gedaan.',
    },
    law: 'In dat geval geeft de wet ons hoogstens twee maanden extra, als we het u binnen de eerste maand zeggen (artikel 12, lid 3, AVG).',
    sooner: 'Zijn we eerder klaar, dan hoort u eerder van ons. U hoeft zelf niets te doen.',
  },

  fee: {
    subject: (reference) => `Voor uw verzoek ${reference} willen we kosten aanrekenen`,
    announced: (amount) =>
      `Voor dit verzoek willen we ${amount} aanrekenen. Dat doen we alleen als u akkoord gaat.`,
    notYet: 'U hoeft nu niets te betalen.',
    amount: (cents) => `${(cents / 100).toFixed(2).replace('.', ',')} euro`,
    whyTitle: 'Waarom',
    ground: {
      'manifestly-unfounded':
        'Een verzoek is gratis. De wet maakt een uitzondering voor een verzoek dat kennelijk ongegrond is (artikel 12, lid 5, AVG). We vinden dat dat hier zo is, en het is aan ons om te tonen waarom.',
      excessive:
        'Een verzoek is gratis. De wet maakt een uitzondering voor een verzoek dat buitensporig is, vooral omdat het telkens terugkomt (artikel 12, lid 5, AVG). We vinden dat dat hier zo is, en het is aan ons om te tonen waarom.',
      'extra-copy':
        'De eerste kopie van uw gegevens is gratis, en die hebt u gekregen. Voor nog een kopie van dezelfde gegevens over dezelfde periode mogen we de kosten aanrekenen (artikel 15, lid 3, AVG).',
    },
    costs: (what) => `Het bedrag dekt alleen onze kosten: ${what}.`,
    chooseTitle: 'U kiest',
    choose: (day) => `Laat ons vóór of op ${day} weten wat u wilt. Een antwoord op deze mail volstaat.`,
    choices: [
      'U gaat akkoord met het bedrag: dan voeren we uw verzoek uit.',
      'U trekt uw verzoek in: dan betaalt u niets.',
      'U vraagt iets anders of minder: dan bekijken we opnieuw of het gratis kan.',
    ],
    silence: 'Horen we niets van u, dan rekenen we niets aan. We schrijven u dan nog één keer.',
  },

  withdrawn: {
    subject: (reference) => `U hebt uw verzoek ingetrokken (${reference})`,
    confirmed: (day) =>
      `Op ${day} liet u ons weten dat u uw verzoek niet langer wilt. Dat is goed: we stoppen ermee.`,
    stopped: 'We zoeken en wijzigen hiervoor niets meer.',
    staysTitle: 'Wat al gebeurd is',
    stays: 'Dit hadden we al uitgevoerd, en het blijft zo:',
    nothingDone: 'We hadden nog niets uitgevoerd.',
    again: 'U kunt op elk moment een nieuw verzoek doen. Dat is gratis.',
    notYou: 'Hebt u dit niet gevraagd, of was het een vergissing? Antwoord op deze mail, en we gaan verder.',
  },
};
