import type { OutcomeWords } from './words.ts';

const count = (records: number): string => (records === 1 ? 'Ein Eintrag' : `${records} Einträge`);
const was = (records: number): string => (records === 1 ? 'wurde' : 'wurden');

export const outcomes: OutcomeWords = {
  title: 'Was aus Ihrer Anfrage geworden ist',
  at: (company, sentence) => `${company}: ${sentence}`,

  nothing: 'Es wurde nichts über Sie gefunden, also war hier nichts zu tun.',
  pending: (stores) => `Das ist noch nicht fertig für ${stores}.`,
  pendingMeans:
    'Was noch nicht fertig ist, vergessen wir nicht. Sobald wir mehr wissen, schreiben wir Ihnen. Sie müssen nicht noch einmal fragen.',
  referred: 'bewahrt Daten für seine Kunden auf und verweist Sie an diese.',
  refused: 'Das führen wir nicht aus.',

  access: {
    delivered: (records) => `${count(records)} über Sie ${was(records)} gefunden. Alles liegt im Paket.`,
    withheld: (what, ground) => `Nicht im Paket: ${what}. ${ground}`,
    withheldGround: {
      'other-person':
        'Das betrifft jemand anderen, und auch diese Person hat Rechte (Artikel 15 Absatz 4 DSGVO).',
      'trade-secret': 'Das ist ein Geschäftsgeheimnis (Artikel 15 Absatz 4 DSGVO).',
    },
    heldBack: (records) =>
      `${count(records)} ${records === 1 ? 'betrifft' : 'betreffen'} vielleicht Sie. Weil wir nicht sicher sind, liegt das nicht im Paket. Meinen Sie, dass es um Sie geht? Antworten Sie auf diese E-Mail.`,
  },

  rectification: {
    rectified: (fields) => `Das haben wir berichtigt oder ergänzt: ${fields}.`,
    notRectified: 'Wir haben nichts geändert, weil die Daten nach unserer Ansicht stimmen.',
    notRectifiedMeans:
      'Bleiben Sie dabei, dass die Daten nicht stimmen? Sie können uns bitten, sie nicht zu verwenden, solange wir das prüfen (Artikel 18 Absatz 1 Buchstabe a DSGVO). Antworten Sie dafür auf diese E-Mail.',
  },

  erasure: {
    erased: (records) => `${count(records)} ${was(records)} gelöscht.`,
    erasedInPart: (records) => `${count(records)} ${was(records)} gelöscht. Das müssen wir noch aufbewahren:`,
    kept: 'Es wurde nichts gelöscht. Das müssen wir noch aufbewahren:',
    keptRecords: (what, records) => `${what} (${records === 1 ? 'ein Eintrag' : count(records)}).`,
    ground: {
      expression:
        'Das ist für die Freiheit der Meinung und der Information nötig (Artikel 17 Absatz 3 Buchstabe a DSGVO).',
      'legal-duty': 'Ein Gesetz verpflichtet uns, das aufzubewahren (Artikel 17 Absatz 3 Buchstabe b DSGVO).',
      'public-health':
        'Das ist für die öffentliche Gesundheit nötig (Artikel 17 Absatz 3 Buchstabe c DSGVO).',
      archive: 'Das ist für Archive, Forschung oder Statistik nötig (Artikel 17 Absatz 3 Buchstabe d DSGVO).',
      'legal-claims':
        'Das ist für einen Streit oder einen Rechtsanspruch nötig (Artikel 17 Absatz 3 Buchstabe e DSGVO).',
    },
    because: (reason) => `Nämlich: ${reason}.`,
    until: (day) => `Wir bewahren es bis einschließlich ${day} auf und löschen es danach von selbst.`,
    keptMeans: 'Was wir noch aufbewahren, ist abgetrennt: Wir verwenden es für nichts anderes.',
    backups: (day) =>
      `In unseren Sicherungskopien kann es noch bis einschließlich ${day} stehen; danach ist es auch dort überschrieben. Bis dahin verwenden wir diese Kopien nicht dafür.`,
  },

  restriction: {
    restricted: (records) => `${count(records)} ${was(records)} beiseitegelegt.`,
    ground: {
      'accuracy-disputed': 'Das gilt, solange wir prüfen, ob die Daten stimmen.',
      unlawful: 'Wir hätten diese Daten nicht verwenden dürfen, und Sie wollten nicht, dass wir sie löschen.',
      'needed-for-claims':
        'Wir bewahren sie auf, weil Sie sie für einen Streit oder einen Rechtsanspruch brauchen.',
      'objection-pending': 'Das gilt, solange wir Ihren Widerspruch prüfen.',
    },
    restrictedMeans:
      'Beiseitegelegt heißt: Wir bewahren die Daten auf, verwenden sie aber nicht. Bevor wir das ändern, schreiben wir Ihnen (Artikel 18 Absatz 3 DSGVO).',
    notRestricted: 'Wir haben die Daten nicht beiseitegelegt.',
  },

  portability: {
    ported: (records, formats) =>
      `${count(records)} ${was(records)} für Sie ins Paket gelegt, in einer Form, die andere Programme lesen können (${formats}).`,
    portedTo: (records, recipient) =>
      `${count(records)} ${was(records)} an ${recipient} weitergegeben, wie Sie es wollten.`,
    fileInstead: (records, formats) =>
      `Direkt weitergeben war technisch nicht möglich. ${count(records)} ${was(records)} für Sie ins Paket gelegt, in einer Form, die andere Programme lesen können (${formats}). Sie können diese Dateien selbst weitergeben.`,
    nothingPortable: 'Hier gibt es nichts zum Mitnehmen.',
    nothingPortableMeans:
      'Mitnehmen können Sie Daten, die Sie selbst gegeben haben, mit Ihrer Einwilligung oder für einen Vertrag (Artikel 20 Absatz 1 DSGVO). Andere Daten können Sie trotzdem sehen.',
  },

  marketing: {
    stopped: (day) => `Sie bekommen keine Werbung mehr, seit dem ${day}.`,
    stoppedMeans:
      'Das gilt für E-Mail, Telefon, SMS und Post. Wir behalten nur, dass Sie keine Werbung möchten, damit es so bleibt.',
  },

  objection: {
    upheld: (purpose) => `Wir verwenden Ihre Daten hierfür nicht mehr: ${purpose}.`,
    overridden: (purpose) =>
      `Wir verwenden Ihre Daten hierfür weiter: ${purpose}. Unsere Gründe wiegen hier schwerer als Ihr Widerspruch, und es ist an uns, das zu zeigen (Artikel 21 Absatz 1 DSGVO).`,
    liftedOn: (day) =>
      `Solange wir Ihren Widerspruch geprüft haben, lagen die Daten beiseite. Ab dem ${day} verwenden wir sie wieder.`,
  },

  withdrawal: {
    withdrawn: (purpose, day) =>
      `Ihre Einwilligung ist hierfür widerrufen: ${purpose}. Seit dem ${day} verwenden wir Ihre Daten dafür nicht mehr.`,
    withdrawnMeans:
      'Was wir vor dem Widerruf mit Ihrer Einwilligung getan haben, bleibt gültig (Artikel 7 Absatz 3 DSGVO).',
    noConsent: (purpose) =>
      `Hierfür brauchten wir Ihre Einwilligung nicht: ${purpose}. Es gab also nichts zu widerrufen.`,
    basis: (basis) =>
      `Wir dürfen die Daten aus einem anderen Grund verwenden: ${basis}. Meinen Sie, dass das nicht stimmt? Antworten Sie auf diese E-Mail.`,
  },

  review: {
    reviewed: (decision, reviewer) =>
      `Ein Mensch (${reviewer}) hat diese Entscheidung noch einmal geprüft: ${decision}.`,
    result: {
      changed: 'Die Entscheidung wurde geändert.',
      upheld: 'Die Entscheidung bleibt gleich.',
    },
    notAutomated:
      'Über Sie wurde nichts allein von einem Computer entschieden. Es gab also nichts zu prüfen.',
  },

  recipientsTold:
    'Wir sagen das auch denen, die diese Daten von uns haben. Möchten Sie wissen, wer das ist? Antworten Sie auf diese E-Mail, und wir sagen es Ihnen (Artikel 19 DSGVO).',
};
