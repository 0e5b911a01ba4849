import { asking } from './asking/de.ts';
import { decided } from './decided/de.ts';
import { FRESH_LINK } from './fresh-link.ts';
import { outcomes } from './outcomes/de.ts';
import { request } from './request/de.ts';
import { told } from './told/de.ts';
import type { Words } from './words.ts';

export const de: Words = {
  greeting: 'Guten Tag,',
  closing: 'Freundliche Grüße',
  questions: (mailbox) =>
    `Haben Sie Fragen? Antworten Sie einfach auf diese E-Mail oder schreiben Sie an ${mailbox}.`,

  request,
  asking,
  decided,
  told,
  outcomes,
  freshLink: FRESH_LINK.de,

  acknowledgement: {
    subject: (reference) => `Wir haben Ihre Anfrage erhalten (${reference})`,
    received: (day) =>
      `Danke für Ihre Nachricht. Ihre Anfrage, welche personenbezogenen Daten wir über Sie haben, ist am ${day} bei uns angekommen.`,
    reference: (reference) =>
      `Das Aktenzeichen ist ${reference}. Sie müssen es sich nicht merken: Wenn Sie auf diese E-Mail antworten, wissen wir, um welche Anfrage es geht.`,
    lawDue: (day) =>
      `Nach dem Gesetz müssen Sie unsere Antwort spätestens am ${day} haben. Sind wir früher fertig, hören Sie früher von uns.`,
    askTitle: 'Worum wir Sie jetzt bitten',
    askWhy:
      'Bevor wir etwas nachsehen, wollen wir sicher sein, dass die Antwort bei Ihnen ankommt und bei niemandem sonst.',
    askCode:
      'Öffnen Sie bitte die Seite unten und lassen Sie einen Code an dieses Postfach schicken. Geben Sie den Code auf der Seite ein, und Ihr Postfach ist bestätigt.',
    askNoDocument:
      'Das ist alles. Bitte schicken Sie uns keine Kopie Ihres Ausweises: Wir brauchen sie nicht.',
    askDocument:
      'Auf derselben Seite bitten wir Sie danach um eine Kopie eines Ausweises, zum Beispiel Ihres Personalausweises oder Reisepasses. Nehmen Sie dafür bitte diese Seite und nicht die E-Mail.',
    askMask: (covered) =>
      `Decken Sie zuerst ${covered} ab. Wir müssen nur Ihren Namen sehen, Ihr Geburtsdatum, wer den Ausweis ausgestellt hat und bis wann er gilt.`,
    askDeleted:
      'Jemand von uns sieht sich die Kopie einmal an. Gleich danach wird sie gelöscht; wir behalten nur, dass Ihre Identität geprüft wurde, wann und von wem.',
    button: 'Mein Postfach bestätigen',
    elseTitle: 'Und wenn Sie nichts tun?',
    elseNothing:
      'Dann sehen wir nichts nach, denn wir wüssten nicht sicher, wem wir es schicken. Ihre Anfrage bleibt offen, und wir schreiben Ihnen vor dem Tag, der oben steht, noch einmal.',
    elseNotYou:
      'Haben Sie uns gar nicht geschrieben? Dann hat jemand Ihre Adresse benutzt. Sie müssen nichts tun.',
  },

  code: {
    subject: (reference) => (reference ? `Ihr Code zur Anfrage ${reference}` : 'Ihr Code'),
    here: 'Hier ist der Code, um den Sie gebeten haben:',
    valid: (minutes) =>
      `Geben Sie ihn auf der Seite ein, auf der Sie ihn angefordert haben. Er gilt ${minutes === 1 ? 'eine Minute' : `${minutes} Minuten`}.`,
    secret:
      'Behalten Sie diesen Code für sich. Niemand von uns wird Sie je danach fragen, weder am Telefon noch per E-Mail.',
    notAsked:
      'Haben Sie keinen Code angefordert? Dann beachten Sie diese E-Mail bitte nicht. Ohne den Code geschieht nichts.',
  },

  answer: {
    subject: (reference) => `Die Antwort auf Ihre Anfrage (${reference})`,
    found: (records) =>
      `Sie wollten wissen, welche personenbezogenen Daten wir über Sie haben. Wir haben ${records === 1 ? 'einen Eintrag' : `${records} Einträge`} über Sie gefunden und alles in einem Paket zusammengestellt.`,
    foundNothing:
      'Sie wollten wissen, welche personenbezogenen Daten wir über Sie haben. Dort, wo wir schon eine Antwort haben, wurden keine gefunden. Das Paket zeigt, wo wir gesucht haben und mit welchem Ergebnis.',
    foundThen: (records) =>
      `Wir haben ${records === 1 ? 'einen Eintrag' : `${records} Einträge`} über Sie gefunden und alles in einem Paket zusammengestellt.`,
    foundNothingThen:
      'Dort, wo wir schon eine Antwort haben, wurde nichts über Sie gefunden. Das Paket zeigt, wo wir gesucht haben und mit welchem Ergebnis.',
    fetch: (until) => `Sie können das Paket bis einschließlich ${until} abholen:`,
    button: 'Mein Paket abholen',
    fetchCode:
      'Weil das Paket persönlich ist, schickt die Seite zuerst einen neuen Code an dieses Postfach. Sie brauchen ihn, um das Paket zu öffnen.',
    fetchLater: 'Geht der Link nicht mehr? Antworten Sie auf diese E-Mail, und Sie bekommen einen neuen.',
    elsewhereTitle: 'Was Sie außerdem wollten',
    elsewhere: {
      before: (right) => `${right}: Darüber haben wir Ihnen schon geschrieben.`,
      after: (right) =>
        `${right}: Auf diesen Brief folgt ein eigener. Darin lesen Sie, was entschieden und getan wurde.`,
    },
    companiesTitle: 'Was jedes Unternehmen geantwortet hat',
    company: {
      found: (name) => `${name}: Es wurden Daten über Sie gefunden`,
      nothing: (name) => `${name}: Es wurde nichts gefunden`,
      referred: (name) => `${name}: bewahrt Daten für seine Kunden auf und verweist Sie an diese`,
      ambiguous: (name) => `${name}: Daten, die vielleicht Sie betreffen, wurden zurückgehalten`,
      open: (name) => `${name}: hat noch nicht vollständig geantwortet`,
    },
    nothingMeans:
      '„Es wurde nichts gefunden“ ist auch eine Antwort: Das Unternehmen hat mit dem gesucht, was wir von Ihnen wissen, und hat darunter nichts.',
    referredMeans:
      'Ein Unternehmen, das Sie an seine Kunden verweist, bewahrt Daten nur in deren Auftrag auf, zum Beispiel für eine Arztpraxis oder eine Firma. Es darf sie nicht selbst öffnen. Fragen Sie bitte die Praxis oder Firma, mit der Sie zu tun hatten. Das heißt nicht, dass es dort Daten über Sie gibt.',
    openTitle: 'Was noch fehlt',
    openIntro: 'Von diesen Stellen haben wir noch keine vollständige Antwort:',
    openStore: (controller, store) => `${controller}: ${store}`,
    openPromise:
      'Das heißt nicht, dass dort nichts über Sie vorliegt. Wir antworten noch: Sobald wir mehr wissen, schreiben wir Ihnen. Sie müssen nicht noch einmal fragen.',
    ambiguousTitle: 'Was wir zurückgehalten haben',
    ambiguousWhy: (records) =>
      `${records === 1 ? 'Ein Eintrag passt' : `${records} Einträge passen`} zu etwas, das Sie angegeben haben, etwa einem Namen oder einer Nummer, aber zu nichts, von dem wir sicher wissen, dass es zu Ihnen gehört. Es könnte um jemand anderen gehen. Deshalb ist es nicht im Paket.`,
    ambiguousAsk:
      'Meinen Sie, dass es um Sie geht? Antworten Sie auf diese E-Mail, und wir sehen gemeinsam, wie Sie das zeigen können.',
    openingTitle: 'So öffnen Sie das Paket',
    opening: [
      'Das Paket ist eine einzige ZIP-Datei. Speichern Sie sie an einem Ort, an den nur Sie herankommen.',
      'Windows: Klicken Sie mit der rechten Maustaste auf die Datei und wählen Sie „Alle extrahieren“. Mac: Doppelklicken Sie darauf. Telefon oder Tablet: Tippen Sie in der App „Dateien“ darauf.',
      'Öffnen Sie dann „index.html“. Diese Seite zeigt alles in Ihrer Sprache und braucht kein Internet.',
      'Im Ordner „controllers“ liegen dieselben Daten als Dateien für eine Tabellenkalkulation oder ein anderes Programm (CSV und JSON), dazu Tonaufnahmen und andere Dateien.',
    ],
    openingSafe: 'Im Paket stehen Ihre personenbezogenen Daten: Überlegen Sie gut, wem Sie es geben.',
  },

  refusal: {
    subject: (reference) => `Ihre Anfrage ${reference}: warum wir ihr nicht nachkommen`,
    decided:
      'Sie wollten wissen, welche personenbezogenen Daten wir über Sie haben. Wir kommen dieser Anfrage nicht nach. Das hat ein Mensch entschieden, kein Computer.',
    decidedThen: 'Wir führen das nicht aus. Das hat ein Mensch entschieden, kein Computer.',
    whyTitle: 'Warum',
    ground: {
      'identity-not-proven':
        'Wir konnten nicht feststellen, dass die Anfrage von der Person kommt, um deren Daten es geht. Antworteten wir trotzdem, könnten diese Daten bei jemand anderem ankommen (Artikel 11 Absatz 2 und Artikel 12 Absatz 2 DSGVO).',
      'manifestly-unfounded':
        'Das Gesetz erlaubt uns, eine offenkundig unbegründete Anfrage abzulehnen (Artikel 12 Absatz 5 DSGVO). Das ist nach unserer Ansicht hier der Fall, und es ist an uns, das zu begründen.',
      excessive:
        'Das Gesetz erlaubt uns, eine exzessive Anfrage abzulehnen, vor allem wenn sie sich häufig wiederholt (Artikel 12 Absatz 5 DSGVO). Das ist nach unserer Ansicht hier der Fall, und es ist an uns, das zu begründen.',
    },
    ownWords: 'Wer entschieden hat, erklärt es so:',
    again: 'Sie können jederzeit eine neue Anfrage stellen. Wir prüfen sie dann neu, kostenlos.',
  },

  identityOverdue: {
    subject: (reference) => `Wir können Ihre Anfrage noch nicht beantworten (${reference})`,
    stuck:
      'Sie wollten wissen, welche personenbezogenen Daten wir über Sie haben. Wir konnten noch nichts nachsehen, weil wir nicht sicher wissen, dass die Anfrage von Ihnen kommt.',
    stuckThen: 'Wir konnten noch nichts tun, weil wir nicht sicher wissen, dass die Anfrage von Ihnen kommt.',
    why: 'Ohne diese Gewissheit könnten Ihre Daten bei jemandem ankommen, der Ihren Namen benutzt. Deshalb verlangt das Gesetz, dass wir das zuerst klären (Artikel 12 Absätze 2 und 6 DSGVO).',
    lawDue: (day) =>
      `Das Gesetz will, dass Sie spätestens am ${day} von uns hören. Deshalb schreiben wir Ihnen jetzt.`,
    goOn: 'Ihre Anfrage bleibt offen. Sobald Sie auf dieser Seite gezeigt haben, dass Sie es sind, geht es weiter:',
    button: 'Zeigen, dass ich es bin',
    otherWay:
      'Gelingt Ihnen das nicht? Antworten Sie auf diese E-Mail, und wir suchen gemeinsam einen anderen Weg.',
  },

  rights: {
    title: 'Ihre weiteren Rechte',
    intro: 'Sie können uns auch bitten:',
    list: [
      'falsche Daten zu berichtigen oder zu ergänzen (Berichtigung);',
      'Ihre Daten zu löschen (Löschung);',
      'Ihre Daten vorerst aufzubewahren, ohne sie zu verwenden (Einschränkung);',
      'Ihre Daten nicht mehr zu verwenden (Widerspruch). Gegen Werbung können Sie immer widersprechen, ohne Grund.',
    ],
    how: 'Haben Sie in etwas eingewilligt? Sie können das jederzeit widerrufen. All das ist kostenlos: Eine Antwort auf unsere E-Mail genügt.',
  },

  remedies: {
    title: 'Wenn Sie nicht einverstanden sind',
    officer: (name, email) =>
      `Sie können es gern zuerst uns sagen: ${name} ist bei uns für den Datenschutz zuständig und kümmert sich darum (${email}). Sie müssen das nicht.`,
    authority: 'Sie können sich bei der Aufsichtsbehörde beschweren. Das ist kostenlos:',
    otherAuthority:
      'Wohnen oder arbeiten Sie in einem anderen Land der Europäischen Union? Dann können Sie sich auch an die Behörde dort wenden.',
    court:
      'Sie können auch vor Gericht gehen, mit oder ohne Beschwerde: in dem Land, in dem Sie wohnen, oder in dem Land, in dem das Unternehmen niedergelassen ist (Artikel 79 DSGVO).',
    phone: (number) => `Telefon ${number}`,
  },
};
