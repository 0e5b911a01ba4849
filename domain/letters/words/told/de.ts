import type { ToldWords } from './words.ts';

export const told: ToldWords = {
  decision: {
    subject: (reference) => `Was wir mit Ihrer Anfrage gemacht haben (${reference})`,
    lead: 'Unten lesen Sie, was jedes Unternehmen getan hat. Das haben Menschen entschieden, kein Computer.',
  },

  nothingFound: {
    subject: (reference) => `Wir haben nichts über Sie gefunden (${reference})`,
    none: 'Wir haben überall gesucht, wo wir konnten, und nichts über Sie gefunden.',
    companiesTitle: 'Was jedes Unternehmen geantwortet hat',
    company: (name, day) => `${name}: Es wurde nichts gefunden (nachgesehen am ${day})`,
    referred: (name) => `${name}: bewahrt Daten für seine Kunden auf und verweist Sie an diese`,
    searchedBy: (what) => `Gesucht haben wir mit folgenden Angaben: ${what}.`,
    by: {
      email: 'Ihre E-Mail-Adresse',
      phone: 'Ihre Telefonnummer',
      name: 'Ihr Name',
      birthDate: 'Ihr Geburtsdatum',
      customerNo: 'Ihre Kundennummer',
    },
    means:
      '„Es wurde nichts gefunden“ ist eine Antwort und keine Ablehnung: Unter diesen Angaben bewahren diese Unternehmen nichts auf.',
    otherDetails:
      'Kennt ein Unternehmen Sie vielleicht unter einem anderen Namen, einer anderen Adresse oder einer anderen Nummer? Antworten Sie auf diese E-Mail, und wir suchen noch einmal.',
  },

  referral: {
    subject: (reference) => `Für einen Teil Ihrer Anfrage verweisen wir Sie weiter (${reference})`,
    keeps: (company) =>
      `${company} bewahrt auch Daten im Auftrag seiner Kunden auf, zum Beispiel für Arztpraxen oder Firmen. Für diese Daten kann ${company} Ihnen nicht selbst antworten.`,
    decides:
      'Der Kunde entscheidet über diese Daten und muss Ihnen antworten, nicht wir. Wir dürfen sie nur aufbewahren und nicht für Sie öffnen (Artikel 28 DSGVO).',
    notNamed: 'Fragen Sie bitte die Praxis oder Firma, mit der Sie zu tun hatten.',
    named: (client) => `Richten Sie Ihre Frage bitte an: ${client}.`,
    contact: (contact) => `So erreichen Sie diese Stelle: ${contact}.`,
    forwarded: (day) => `Am ${day} haben wir Ihre Anfrage auch selbst weitergeleitet.`,
    says: 'Diese E-Mail sagt nicht, ob es bei diesem Kunden Daten über Sie gibt: Das weiß nur der Kunde.',
    ownPart: 'Für unsere eigenen Daten ändert sich nichts. Dazu bekommen Sie von uns eine Antwort.',
  },

  supplement: {
    subject: (reference) => `Eine Ergänzung zu unserer Antwort (${reference})`,
    now: (day) => `In unserer Antwort vom ${day} fehlte noch etwas. Jetzt wissen wir mehr:`,
    found: (company, store, records) =>
      `${company}, ${store}: ${records === 1 ? 'Es wurde ein Eintrag' : `Es wurden ${records} Einträge`} über Sie gefunden`,
    nothing: (company, store) => `${company}, ${store}: Es wurde nichts gefunden`,
    fetch: (day) => `Sie können das ergänzte Paket bis einschließlich ${day} abholen:`,
    nothingMeans: 'Das Paket, das Sie schon haben, ändert sich nicht.',
    complete: 'Damit ist unsere Antwort vollständig.',
  },

  marketing: {
    subject: (reference) => `Sie bekommen keine Werbung mehr von uns (${reference})`,
    stopped: (day) =>
      `Sie haben uns gebeten, Ihnen keine Werbung mehr zu schicken. Das ist seit dem ${day} erledigt.`,
    companies: 'Es gilt für:',
    channels:
      'Und für jeden Weg: E-Mail, Telefon, SMS und Post. Wir verwenden Ihre Daten auch nicht mehr, um einzuschätzen, welche Werbung zu Ihnen passt.',
    list: 'Wir behalten nur, dass Sie keine Werbung möchten. Ohne diesen Vermerk könnten Sie später wieder auf eine Liste kommen.',
    always:
      'Sie mussten dafür keinen Grund nennen, und es bleibt so, solange Sie es nicht selbst ändern (Artikel 21 Absatz 3 DSGVO).',
    still:
      'Bekommen Sie trotzdem noch Werbung von uns? Antworten Sie auf diese E-Mail, und wir finden heraus, woher sie kommt.',
    goesOn: 'Am Rest Ihrer Anfrage arbeiten wir weiter. Dazu schreiben wir Ihnen gesondert.',
  },

  recipients: {
    subject: (reference) => `Daten, die Sie von uns haben, haben sich geändert (${reference})`,
    gave: (company, recipient) =>
      `${recipient} hat von ${company} Daten über eine Person bekommen. Bei ${company} hat sich an diesen Daten etwas geändert, und das müssen Sie wissen.`,
    person: (reference) => `Sie kennen diese Person als: ${reference}.`,
    changesTitle: 'Was sich geändert hat',
    change: {
      rectified: (what) => `${what}: berichtigt`,
      erased: (what) => `${what}: gelöscht`,
      restricted: (what) => `${what}: eingeschränkt, wir bewahren es nur noch auf`,
      unrestricted: (what) => `${what}: Die Einschränkung ist vorbei`,
    },
    fields: (names) => `Felder: ${names}.`,
    keys: (keys) => `Einträge: ${keys}.`,
    pleaseTitle: 'Worum wir Sie bitten',
    please: {
      rectified:
        'Berichtigen Sie bitte auch bei Ihnen diese Einträge. Die neuen Werte stehen nicht in dieser E-Mail: Sie bekommen sie auf dem Weg, auf dem Sie diese Daten immer bekommen.',
      erased:
        'Löschen Sie bitte auch bei Ihnen diese Einträge, außer wenn ein Gesetz Sie verpflichtet, sie aufzubewahren. Sagen Sie uns dann, welches.',
      restricted:
        'Bewahren Sie diese Einträge bitte auf, ohne sie weiter zu verwenden, bis wir Ihnen wieder schreiben.',
      unrestricted: 'Sie dürfen diese Einträge wieder verwenden wie vorher.',
    },
    passOn:
      'Haben Sie diese Daten weitergegeben? Dann sagen Sie es bitte auch denen, die sie von Ihnen haben.',
    law: 'Wir schreiben Ihnen das, weil das Gesetz es verlangt (Artikel 19 DSGVO).',
    confirm: 'Antworten Sie bitte auf diese E-Mail, sobald es geschehen ist oder wenn es nicht geht.',
    noPersonalData:
      'Schreiben Sie bitte keine Namen oder anderen personenbezogenen Daten in Ihre Antwort: Das Aktenzeichen genügt.',
  },
};
