import type { RequestWords } from './words.ts';

export const request: RequestWords = {
  and: ' und ',
  what: {
    access: 'Ihnen Ihre personenbezogenen Daten bei uns zu zeigen',
    rectification: 'Daten über Sie zu berichtigen oder zu ergänzen',
    erasure: 'Daten über Sie zu löschen',
    restriction: 'Daten über Sie vorerst nicht zu verwenden',
    portability: 'Ihnen Ihre Daten in einer Form für andere Programme mitzugeben',
    'objection-dm': 'Ihnen keine Werbung mehr zu schicken',
    objection: 'Daten über Sie nicht mehr zu verwenden',
    withdrawal: 'den Widerruf Ihrer Einwilligung zu beachten',
    'human-review': 'eine Entscheidung eines Computers von einem Menschen prüfen zu lassen',
  },
  name: {
    access: 'Ihre Daten sehen',
    rectification: 'Ihre Daten berichtigen',
    erasure: 'Ihre Daten löschen',
    restriction: 'Ihre Daten vorerst nicht verwenden (Einschränkung)',
    portability: 'Ihre Daten mitnehmen',
    'objection-dm': 'Keine Werbung mehr',
    objection: 'Ihre Daten nicht mehr verwenden (Widerspruch)',
    withdrawal: 'Ihre Einwilligung widerrufen',
    'human-review': 'Eine Entscheidung prüfen lassen',
  },
  asked: (what) => `Sie haben uns gebeten, ${what}.`,
  askedAll: 'Sie haben uns gebeten:',
  thanks: 'Danke für Ihre Nachricht.',
  arrived: (day) => `Ihre Anfrage ist am ${day} bei uns angekommen.`,
  late: (day) =>
    `Diese Antwort kommt zu spät: Nach dem Gesetz hätten Sie sie spätestens am ${day} bekommen müssen. Das tut uns leid.`,
  ownWords: 'Jemand von uns erklärt es so:',
  human: 'Das hat ein Mensch entschieden, kein Computer.',
};
