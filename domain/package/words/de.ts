import type { Words } from './words.ts';

export const de: Words = {
  title: 'Ihre Daten',
  skip: 'Zum Inhalt',
  reference: 'Aktenzeichen',
  back: 'Zurück zur Übersicht',

  asked: (day) => `Ihre Anfrage ist am ${day} bei uns angekommen.`,
  prepared: (day) => `Wir haben diese Antwort am ${day} abgeschlossen.`,
  letterLink: 'Unser Brief, zum Aufbewahren oder Drucken (PDF)',
  supplements: (day) => `Dies ergänzt unsere Antwort vom ${day}: Hier steht nur, was damals noch fehlte.`,
  found: (records) =>
    `Wir haben ${records === 1 ? 'einen Eintrag' : `${records} Einträge`} über Sie gefunden.`,
  foundNothing: 'Dort, wo wir schon eine Antwort haben, haben wir keine Daten über Sie gefunden.',

  overviewTitle: 'Wo wir gesucht haben',
  company: 'Unternehmen',
  store: 'Ort',
  result: 'Ergebnis',
  asOf: 'Stand vom',
  records: 'Einträge',
  outcome: {
    found: {
      label: 'Gefunden',
      meaning: 'Hier gibt es Daten über Sie. Sie finden sie unten und vollständig in den Dateien.',
    },
    nothing: {
      label: 'Nichts gefunden',
      meaning:
        'Das Unternehmen hat mit dem gesucht, was wir von Ihnen wissen, und hat darunter nichts. Auch das ist eine Antwort.',
    },
    ambiguous: {
      label: 'Zurückgehalten',
      meaning:
        'Es wurde etwas gefunden, das zu einer Ihrer Angaben passt, aber zu nichts, von dem wir sicher wissen, dass es zu Ihnen gehört. Es könnte um jemand anderen gehen. Deshalb ist es nicht in diesem Paket. Meinen Sie, dass es um Sie geht? Antworten Sie auf unsere E-Mail, und wir sehen gemeinsam, wie Sie das zeigen können.',
    },
    pending: {
      label: 'Noch keine Antwort',
      meaning:
        'Es kam nicht rechtzeitig eine vollständige Antwort. Das heißt nicht, dass es nichts gibt. Wir antworten noch; Sie müssen nicht noch einmal fragen.',
    },
    failed: {
      label: 'Fehlgeschlagen',
      meaning:
        'Die Suche ist aus einem technischen Grund nicht gelungen. Das heißt nicht, dass es nichts gibt. Wir antworten noch; Sie müssen nicht noch einmal fragen.',
    },
    unsupported: {
      label: 'Nicht durchsuchbar',
      meaning:
        'Mit dem, was wir von Ihnen wissen, lässt sich hier nicht suchen. Das heißt nicht, dass es nichts gibt. Wir antworten noch; Sie müssen nicht noch einmal fragen.',
    },
    referred: {
      label: 'Verweist Sie weiter',
      meaning:
        'Dieses Unternehmen bewahrt hier Daten nur im Auftrag seiner Kunden auf, zum Beispiel einer Arztpraxis oder einer Firma, und darf sie nicht selbst öffnen. Fragen Sie bitte die Praxis oder Firma, mit der Sie zu tun hatten. Das heißt nicht, dass es dort Daten über Sie gibt.',
    },
  },
  heldBack: (records) =>
    `Außerdem ${records === 1 ? 'wurde ein Eintrag zurückgehalten: Er passt' : `wurden ${records} Einträge zurückgehalten: Sie passen`} zu etwas, das Sie angegeben haben, aber zu nichts, von dem wir sicher wissen, dass es zu Ihnen gehört.`,
  partial: 'Was bis dahin da war, sehen Sie hier trotzdem.',

  companyPage: (name) => `${name} auf einer eigenen Seite`,
  contact: 'Kontakt',
  enterpriseNumber: 'Unternehmensnummer',
  byPost: 'per Post',
  otherCategory: 'Weitere Daten',
  count: (records) => (records === 1 ? '1 Eintrag' : `${records} Einträge`),
  shown: (shown, all) =>
    `Sie sehen hier die ersten ${shown} von ${all} Einträgen. In den Dateien stehen alle.`,
  allIn: 'Alles als Datei:',
  spreadsheet: 'für eine Tabellenkalkulation (CSV)',
  machine: 'für andere Programme (JSON)',
  field: 'Angabe',
  value: 'Was dort steht',
  files: 'Dateien',
  row: 'Nr.',
  legend: 'Was die Spalten bedeuten',
  yes: 'ja',
  no: 'nein',

  readingTitle: 'Die Dateien in diesem Paket',
  reading: [
    'Diese Seite, „index.html“, ist der Anfang. Sie braucht kein Internet und schickt niemandem etwas.',
    'Jedes Unternehmen hat einen Ordner unter „controllers“, mit seinen Daten als CSV (für eine Tabellenkalkulation), als JSON (für andere Programme) und unter „files“ mit Tonaufnahmen und anderen Dateien.',
    'In den CSV-Dateien steht ein Apostroph vor Texten, die eine Tabellenkalkulation für eine Formel hielte.',
    '„completeness.json“ sagt zu jedem Ort, was dabei herauskam. „manifest.json“ führt alle Dateien auf.',
  ],
  integrityTitle: 'Ist alles da und unverändert?',
  integrity:
    '„SHA256SUMS“ enthält den Fingerabdruck (SHA-256) jeder Datei dieses Pakets und trägt unsere Unterschrift. Mit einem Befehl, und mit nichts von uns, kann jeder prüfen, dass die Dateien genau die sind, die wir versiegelt haben. „manifest.json“ nennt auch ihre Länge.',
  verifyLink: 'Wie Sie dieses Paket prüfen',

  article15: {
    title: 'Wie Ihre Daten verwendet werden',
    lead: 'Warum die Unternehmen diese Daten haben, woher sie kommen, wer sie erhält und wie lange sie aufbewahrt werden (Artikel 15 DSGVO).',
    link: 'Wie Ihre Daten verwendet werden: Zwecke, Empfänger, Aufbewahrung und mehr',
    foundTitle: 'Wo Daten über Sie gefunden wurden',
    restTitle: 'Die anderen Orte in Kürze',
    restLead: 'Von diesen Orten sind keine Daten von Ihnen zu sehen. Dafür sind sie da:',
    purposes: 'Wofür',
    legalBasis: 'Auf welcher Rechtsgrundlage',
    basis: {
      consent: 'Ihre Einwilligung',
      contract: 'Ein Vertrag',
      'legal-obligation': 'Eine rechtliche Pflicht',
      'vital-interest': 'Ein lebenswichtiges Interesse',
      'public-task': 'Eine Aufgabe im öffentlichen Interesse',
      'legitimate-interest': 'Ein berechtigtes Interesse',
    },
    categories: 'Welche Daten',
    recipients: 'Wer sie erhält',
    recipient: {
      processor: 'arbeitet im Auftrag des Unternehmens',
      affiliate: 'Unternehmen der Gruppe',
      authority: 'Behörde',
      'third-party': 'Dritter',
    },
    noRecipients: 'Niemand außerhalb des Unternehmens.',
    retention: 'Wie lange sie aufbewahrt werden',
    source: 'Woher sie kommen',
    transfers: 'Außerhalb des Europäischen Wirtschaftsraums',
    noTransfers: 'Diese Daten verlassen den Europäischen Wirtschaftsraum nicht.',
    automated: 'Automatisierte Entscheidungen und Profiling',
    notAutomated: 'Keine.',
    portability: 'Ihre Daten mitnehmen',
    portable:
      'Sie können sich diese Daten in maschinenlesbarer Form geben oder an ein anderes Unternehmen übertragen lassen (Artikel 20 DSGVO).',
    notPortable: 'Das Recht auf Datenübertragbarkeit (Artikel 20 DSGVO) gilt für diese Daten nicht.',
  },
};
