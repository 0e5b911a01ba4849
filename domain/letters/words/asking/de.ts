import type { AskingWords } from './words.ts';

export const asking: AskingWords = {
  identity: {
    subject: (reference) => `Noch ein Schritt für Ihre Anfrage (${reference})`,
    notSure:
      'Wir können mit Ihrer Anfrage noch nicht beginnen, weil wir nicht sicher wissen, dass sie von Ihnen kommt. Ein Schritt von Ihnen genügt, und es geht weiter.',
    notSureMandate:
      'Wir können mit Ihrer Anfrage noch nicht beginnen, weil wir noch nicht wissen, ob Sie für die andere Person handeln dürfen. Ein Schritt von Ihnen genügt, und es geht weiter.',
    notSurePolicy: 'Bevor wir mit Ihrer Anfrage beginnen, bitten wir Sie zu zeigen, dass Sie es sind.',
    whyTitle: 'Warum wir das fragen',
    doubt: {
      'unknown-mailbox': 'Ihre E-Mail kam von einer Adresse, die wir nicht kennen.',
      'details-differ':
        'Was in Ihrer E-Mail steht, stimmt nicht ganz mit dem überein, was wir haben, oder passt zu mehreren Personen.',
      'shared-mailbox':
        'Ihre E-Mail kam aus einem Postfach, das mehrere Menschen lesen können. Die Antwort ist nur für Sie bestimmt.',
      representative:
        'Sie schreiben für jemand anderen. Wir möchten sicher sein, dass diese Person das wünscht oder dass Sie sie vertreten dürfen.',
      'sensitive-data':
        'In der Antwort können Daten über die Gesundheit stehen. Bei solchen Daten sind wir besonders vorsichtig.',
      other: 'Etwas in Ihrer Anfrage lässt uns zweifeln.',
      policy:
        'Wir zweifeln nicht an Ihnen: Wir fragen das alle, damit niemand die Daten eines anderen bekommt.',
    },
    law: 'Einen solchen Nachweis dürfen wir bei begründetem Zweifel verlangen, und nicht mehr als nötig (Artikel 12 Absatz 6 DSGVO).',
    askTitle: 'Worum wir Sie bitten',
    ask: {
      code: 'Öffnen Sie bitte die Seite unten und lassen Sie einen Code an die Adresse oder Nummer schicken, die wir von Ihnen kennen. Geben Sie den Code auf der Seite ein.',
      question:
        'Öffnen Sie bitte die Seite unten und beantworten Sie eine Frage, deren Antwort nur Sie kennen. Ein Dokument ist nicht nötig.',
      document:
        'Öffnen Sie bitte die Seite unten und fügen Sie eine Kopie eines Ausweises hinzu, zum Beispiel Ihres Personalausweises oder Reisepasses. Nehmen Sie dafür bitte diese Seite und nicht die E-Mail.',
      mandate:
        'Öffnen Sie bitte die Seite unten und fügen Sie etwas hinzu, das zeigt, dass Sie für die andere Person handeln dürfen, zum Beispiel eine Vollmacht. Schreiben Sie für ein Kind, genügt etwas, aus dem hervorgeht, dass Sie Mutter, Vater oder Vormund sind.',
    },
    otherWay:
      'Möchten Sie es lieber anders machen? Antworten Sie auf diese E-Mail, und wir suchen gemeinsam einen anderen Weg.',
    button: 'Diesen Schritt machen',
    timeTitle: 'Wie lange es dauert',
    lawDue: (day) =>
      `Nach dem Gesetz müssen Sie spätestens am ${day} von uns hören, auch wenn Ihr Nachweis bis dahin fehlt.`,
    pauses:
      'Solange wir Ihren Nachweis nicht haben, darf unsere Frist für die vollständige Antwort stillstehen. Je schneller Sie ihn schicken, desto schneller haben Sie die Antwort.',
    runsOn: 'Unsere Frist für die Antwort läuft inzwischen weiter.',
  },

  reminder: {
    subject: (reference) => `Erinnerung: Wir warten noch auf Sie (${reference})`,
    missing: {
      code: 'Wir haben Sie gebeten, einen Code einzugeben, um zu zeigen, dass die Anfrage von Ihnen kommt. Er fehlt uns noch.',
      question:
        'Wir haben Sie gebeten, eine Frage zu beantworten, um zu zeigen, dass die Anfrage von Ihnen kommt. Ihre Antwort fehlt uns noch.',
      document:
        'Wir haben Sie um eine Kopie eines Ausweises gebeten, um zu zeigen, dass die Anfrage von Ihnen kommt. Sie fehlt uns noch.',
      mandate:
        'Wir haben Sie um etwas gebeten, das zeigt, dass Sie für die andere Person handeln dürfen. Es fehlt uns noch.',
    },
    without: 'Deshalb konnten wir noch nichts tun. Ihre Anfrage bleibt offen.',
    lawDue: (day) => `Nach dem Gesetz müssen Sie spätestens am ${day} von uns hören.`,
    goOn: 'Es geht immer noch, auf dieser Seite:',
    button: 'Diesen Schritt machen',
    otherWay:
      'Gelingt Ihnen das nicht? Antworten Sie auf diese E-Mail, und wir suchen gemeinsam einen anderen Weg.',
    notYou:
      'Haben Sie uns gar nicht geschrieben? Dann hat jemand Ihre Adresse benutzt. Sie müssen nichts tun.',
  },

  lapse: {
    subject: (reference) => `Warum wir Ihrer Anfrage nicht nachkommen konnten (${reference})`,
    nothingDone:
      'Wir konnten das nicht tun, weil wir nicht sicher wissen, dass die Anfrage von der richtigen Person kommt. Wir schließen sie jetzt ab.',
    whyTitle: 'Warum',
    on: (day) => `am ${day}`,
    why: (days) =>
      `Wir haben Ihnen dazu ${days} geschrieben, aber keinen Nachweis bekommen. Ohne ihn könnten Daten bei jemandem ankommen, der Ihren Namen benutzt.`,
    law: 'Deshalb verlangt das Gesetz, dass wir zuerst sicher sind (Artikel 11 Absatz 2 und Artikel 12 Absatz 2 DSGVO).',
    ended: 'Wir haben nichts über Sie nachgesehen, geändert oder gelöscht.',
    possibleTitle: 'Was Sie noch tun können',
    possible: [
      'Möchten Sie es doch noch? Antworten Sie auf diese E-Mail. Dann machen wir weiter, und Sie müssen nichts noch einmal erklären.',
      'Konnten Sie nicht zeigen, dass Sie es sind? Schreiben Sie uns, warum, und wir suchen gemeinsam einen anderen Weg.',
      'Sie können auch jederzeit eine neue Anfrage stellen. Das ist kostenlos.',
    ],
    marketing:
      'Möchten Sie nur keine Werbung mehr? Das geht immer: Antworten Sie auf diese E-Mail von der Adresse, an die Sie die Werbung bekommen.',
  },

  clarification: {
    subject: (reference) => `Eine Frage zu Ihrer Anfrage (${reference})`,
    need: 'Wir möchten Ihnen genau das geben, was Sie suchen. Deshalb haben wir eine Frage.',
    question: 'Unsere Frage:',
    why: 'Wir haben viele Daten über Sie. Dann dürfen wir fragen, welche Sie meinen (Erwägungsgrund 63 der DSGVO).',
    all: 'Sie müssen nicht wählen. Möchten Sie alles? Schreiben Sie das, und Sie bekommen alles.',
    how: 'Antworten Sie einfach auf diese E-Mail, in Ihren eigenen Worten. Sie müssen nicht sagen, warum Sie es wissen möchten.',
    timeTitle: 'Wie lange es dauert',
    lawDue: (day) => `Nach dem Gesetz müssen Sie spätestens am ${day} von uns hören.`,
    pauses:
      'Bis wir Ihre Antwort haben, darf unsere Frist für die vollständige Antwort stillstehen. Je schneller Sie schreiben, desto schneller haben Sie die Antwort.',
    runsOn: 'Unsere Frist für die Antwort läuft inzwischen weiter.',
    silence: 'Und wenn wir nichts von Ihnen hören? Dann schreiben wir Ihnen trotzdem vor diesem Tag.',
  },
};
