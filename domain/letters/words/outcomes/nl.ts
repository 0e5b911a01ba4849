import type { OutcomeWords } from './words.ts';

const count = (records: number): string => (records === 1 ? 'één registratie' : `${records} registraties`);
const is = (records: number): string => (records === 1 ? 'is' : 'zijn');

export const outcomes: OutcomeWords = {
  title: 'Wat er met uw verzoek gebeurd is',
  at: (company, sentence) => `${company}: ${sentence}`,

  nothing: 'er is niets over u gevonden, dus er was hier niets te doen.',
  pending: (stores) => `dit is nog niet rond voor ${stores}.`,
  pendingMeans:
    'Wat nog niet rond is, vergeten we niet. Zodra we meer weten, schrijven we u. U hoeft het niet opnieuw te vragen.',
  referred: 'bewaart gegevens voor zijn klanten en verwijst u naar hen.',
  refused: 'dit voeren we niet uit.',

  access: {
    delivered: (records) => `${count(records)} over u ${is(records)} gevonden. U vindt alles in het pakket.`,
    withheld: (what, ground) => `Niet in het pakket: ${what}. ${ground}`,
    withheldGround: {
      'other-person': 'Dit gaat over iemand anders, en ook die heeft rechten (artikel 15, lid 4, AVG).',
      'trade-secret': 'Dit is een bedrijfsgeheim (artikel 15, lid 4, AVG).',
    },
    heldBack: (records) =>
      `${count(records)} ${records === 1 ? 'gaat' : 'gaan'} misschien over u. Omdat we niet zeker zijn, zit dit niet in het pakket. Denkt u dat het over u gaat? Antwoord op deze mail.`,
  },

  rectification: {
    rectified: (fields) => `we hebben dit verbeterd of aangevuld: ${fields}.`,
    notRectified: 'we hebben niets veranderd, omdat de gegevens volgens ons kloppen.',
    notRectifiedMeans:
      'Blijft u erbij dat de gegevens niet kloppen? U kunt ons vragen ze niet te gebruiken zolang we dat nakijken (artikel 18, lid 1, punt a, AVG). Antwoord daarvoor op deze mail.',
  },

  erasure: {
    erased: (records) => `${count(records)} ${is(records)} gewist.`,
    erasedInPart: (records) => `${count(records)} ${is(records)} gewist. Dit moeten we nog bewaren:`,
    kept: 'er is niets gewist. Dit moeten we nog bewaren:',
    keptRecords: (what, records) => `${what} (${count(records)}).`,
    ground: {
      expression:
        'Dit is nodig voor de vrijheid van meningsuiting en informatie (artikel 17, lid 3, punt a, AVG).',
      'legal-duty': 'Een wet verplicht ons dit te bewaren (artikel 17, lid 3, punt b, AVG).',
      'public-health': 'Dit is nodig voor de volksgezondheid (artikel 17, lid 3, punt c, AVG).',
      archive: 'Dit is nodig voor archief, onderzoek of statistiek (artikel 17, lid 3, punt d, AVG).',
      'legal-claims': 'Dit is nodig voor een geschil of een vordering (artikel 17, lid 3, punt e, AVG).',
    },
    because: (reason) => `Namelijk: ${reason}.`,
    until: (day) => `We bewaren het tot en met ${day} en wissen het daarna vanzelf.`,
    keptMeans: 'Wat we nog bewaren, is afgeschermd: we gebruiken het voor niets anders.',
    backups: (day) =>
      `In onze reservekopieën kan het nog staan tot en met ${day}; daarna is het ook daar overschreven. Intussen gebruiken we die kopieën er niet voor.`,
  },

  restriction: {
    restricted: (records) => `${count(records)} ${is(records)} opzijgezet.`,
    ground: {
      'accuracy-disputed': 'Dat geldt zolang we nakijken of de gegevens kloppen.',
      unlawful: 'We hadden deze gegevens niet mogen gebruiken, en u wilde niet dat we ze wissen.',
      'needed-for-claims': 'We bewaren ze omdat u ze nodig hebt voor een geschil of een vordering.',
      'objection-pending': 'Dat geldt zolang we uw bezwaar bekijken.',
    },
    restrictedMeans:
      'Opzijgezet betekent: we bewaren de gegevens, maar gebruiken ze niet. Voor we dat veranderen, schrijven we u (artikel 18, lid 3, AVG).',
    notRestricted: 'we hebben de gegevens niet opzijgezet.',
  },

  portability: {
    ported: (records, formats) =>
      `${count(records)} ${is(records)} klaargezet in het pakket, in een vorm die andere programma’s kunnen lezen (${formats}).`,
    portedTo: (records, recipient) =>
      `${count(records)} ${is(records)} doorgegeven aan ${recipient}, zoals u vroeg.`,
    fileInstead: (records, formats) =>
      `rechtstreeks doorgeven lukte technisch niet. Daarom ${is(records)} ${count(records)} klaargezet in het pakket, in een vorm die andere programma’s kunnen lezen (${formats}). U kunt die bestanden zelf doorgeven.`,
    nothingPortable: 'hier is niets om mee te nemen.',
    nothingPortableMeans:
      'Meenemen kan met gegevens die u zelf gaf, met uw toestemming of voor een contract (artikel 20, lid 1, AVG). Andere gegevens kunt u wel inzien.',
  },

  marketing: {
    stopped: (day) => `u krijgt geen reclame meer, sinds ${day}.`,
    stoppedMeans:
      'Dat geldt voor mail, telefoon, sms en post. We houden alleen bij dat u geen reclame wilt, zodat het zo blijft.',
  },

  objection: {
    upheld: (purpose) => `we gebruiken uw gegevens niet langer voor ${purpose}.`,
    overridden: (purpose) =>
      `we blijven uw gegevens gebruiken voor ${purpose}. Onze redenen daarvoor wegen hier zwaarder dan uw bezwaar, en het is aan ons om dat te tonen (artikel 21, lid 1, AVG).`,
    liftedOn: (day) =>
      `Zolang we uw bezwaar bekeken, stonden de gegevens opzij. Vanaf ${day} gebruiken we ze opnieuw.`,
  },

  withdrawal: {
    withdrawn: (purpose, day) =>
      `uw toestemming voor ${purpose} is ingetrokken. We gebruiken uw gegevens daar sinds ${day} niet meer voor.`,
    withdrawnMeans:
      'Wat we vóór de intrekking met uw toestemming deden, blijft geldig (artikel 7, lid 3, AVG).',
    noConsent: (purpose) =>
      `voor ${purpose} hadden we uw toestemming niet nodig, dus er was niets in te trekken.`,
    basis: (basis) =>
      `We mogen de gegevens om een andere reden gebruiken: ${basis}. Vindt u dat dat niet klopt? Antwoord op deze mail.`,
  },

  review: {
    reviewed: (decision, reviewer) =>
      `een mens (${reviewer}) heeft deze beslissing opnieuw bekeken: ${decision}.`,
    result: {
      changed: 'De beslissing is veranderd.',
      upheld: 'De beslissing blijft dezelfde.',
    },
    notAutomated: 'over u is niets beslist door een computer alleen. Er was dus niets na te kijken.',
  },

  recipientsTold:
    'We laten dit ook weten aan wie deze gegevens van ons kreeg. Wilt u weten wie dat is? Antwoord op deze mail, en we zeggen het u (artikel 19 AVG).',
};
