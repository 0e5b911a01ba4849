import type { DecidedWords } from './words.ts';

export const decided: DecidedWords = {
  extension: {
    subject: (reference) => `Wir brauchen mehr Zeit für Ihre Anfrage (${reference})`,
    longer: (day) =>
      `Wir brauchen mehr Zeit, um Ihnen gut zu antworten. Sie haben unsere Antwort spätestens am ${day}.`,
    before: (day) => `Ohne diesen Aufschub hätten Sie sie spätestens am ${day} bekommen.`,
    whyTitle: 'Warum es länger dauert',
    ground: {
      complexity: 'Ihre Anfrage ist schwierig zu bearbeiten.',
      'complexity-and-number':
        'Ihre Anfrage ist schwierig zu bearbeiten, und Sie haben mehr als eine gestellt.',
    },
    law: 'Dann gibt uns das Gesetz bis zu zwei Monate mehr, wenn wir es Ihnen im ersten Monat sagen (Artikel 12 Absatz 3 DSGVO).',
    sooner: 'Sind wir früher fertig, hören Sie früher von uns. Sie müssen nichts tun.',
  },

  fee: {
    subject: (reference) => `Für Ihre Anfrage ${reference} möchten wir Kosten berechnen`,
    announced: (amount) =>
      `Für diese Anfrage möchten wir ${amount} berechnen. Das tun wir nur, wenn Sie einverstanden sind.`,
    notYet: 'Sie müssen jetzt nichts bezahlen.',
    amount: (cents) => `${(cents / 100).toFixed(2).replace('.', ',')} Euro`,
    whyTitle: 'Warum',
    ground: {
      'manifestly-unfounded':
        'Eine Anfrage ist kostenlos. Das Gesetz macht eine Ausnahme für eine offenkundig unbegründete (Artikel 12 Absatz 5 DSGVO). Das ist nach unserer Ansicht hier der Fall, und es ist an uns, das zu begründen.',
      excessive:
        'Eine Anfrage ist kostenlos. Das Gesetz macht eine Ausnahme für eine exzessive, vor allem wenn sie sich häufig wiederholt (Artikel 12 Absatz 5 DSGVO). Das ist nach unserer Ansicht hier der Fall, und es ist an uns, das zu begründen.',
      'extra-copy':
        'Die erste Kopie Ihrer Daten ist kostenlos, und Sie haben sie bekommen. Für eine weitere Kopie derselben Daten aus derselben Zeit dürfen wir unsere Kosten berechnen (Artikel 15 Absatz 3 DSGVO).',
    },
    costs: (what) => `Der Betrag deckt nur unsere Kosten: ${what}.`,
    chooseTitle: 'Sie haben die Wahl',
    choose: (day) =>
      `Sagen Sie uns bitte spätestens am ${day}, was Sie möchten. Eine Antwort auf diese E-Mail genügt.`,
    choices: [
      'Sie sind mit dem Betrag einverstanden: Dann führen wir Ihre Anfrage aus.',
      'Sie ziehen Ihre Anfrage zurück: Dann bezahlen Sie nichts.',
      'Sie fragen nach etwas anderem oder nach weniger: Dann sehen wir noch einmal, ob es kostenlos geht.',
    ],
    silence: 'Hören wir nichts von Ihnen, berechnen wir nichts. Wir schreiben Ihnen dann noch einmal.',
  },

  withdrawn: {
    subject: (reference) => `Sie haben Ihre Anfrage zurückgezogen (${reference})`,
    confirmed: (day) =>
      `Am ${day} haben Sie uns wissen lassen, dass Sie Ihre Anfrage nicht mehr möchten. Das ist in Ordnung: Wir hören damit auf.`,
    stopped: 'Wir sehen dafür nichts mehr nach und ändern nichts mehr.',
    staysTitle: 'Was schon geschehen ist',
    stays: 'Das hatten wir schon ausgeführt, und es bleibt so:',
    nothingDone: 'Wir hatten noch nichts ausgeführt.',
    again: 'Sie können jederzeit eine neue Anfrage stellen. Das ist kostenlos.',
    notYou:
      'Haben Sie das nicht gewollt, oder war es ein Irrtum? Antworten Sie auf diese E-Mail, und wir machen weiter.',
  },
};
