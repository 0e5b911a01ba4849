import type { regulatorEn, reportsEn } from './words-en.ts';

/** Rapporten en het dossier voor de toezichthouder in het Nederlands. */

const n = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const reportsNl: typeof reportsEn = {
  title: 'Rapporten',
  lead: 'Cijfers over de verzoeken die in een periode zijn ontvangen. Ze noemen niemand.',
  period: 'Periode',
  presets: {
    'this-year': 'Dit jaar',
    'last-year': 'Vorig jaar',
    'last-90': 'De laatste 90 dagen',
    own: 'Een andere periode',
  },
  from: 'Van',
  to: 'Tot en met',
  pick: 'Kies een dag',
  badPeriod: 'De periode eindigt voor ze begint, of is langer dan twee jaar.',
  of: (from, to) => `Ontvangen van ${from} tot en met ${to}`,
  madeAt: (at) => `Zoals het stond op ${at}`,
  csv: 'Bewaar als CSV',
  print: 'Druk de pagina voor de directie af',
  none: 'In deze periode is geen verzoek ontvangen',
  noneText: 'Kies een andere periode.',
  nothing: 'Geen in deze periode',
  figures: {
    cases: 'Verzoeken',
    inTime: 'Op tijd beantwoord',
    ofAnswered: (count) => `van ${count} beantwoorde`,
    days: 'Dagen tot het antwoord',
    daysHow: 'de helft duurde hoogstens zo lang',
    overdue: 'Te laat',
    extensions: 'Verlengd',
    refused: 'Geweigerd',
    open: 'Open',
  },
  standings: {
    inTime: 'Op tijd beantwoord',
    late: 'Te laat beantwoord',
    open: 'Open, nog op tijd',
    overdue: 'Open, te laat',
    ended: 'Ingetrokken of vervallen',
  },
  sections: {
    months: {
      title: 'Per maand van ontvangst',
      text: 'Op tijd is volgens de laatste dag van de wet, met een verlenging zolang ze geldt. De eerste brief die antwoordt, telt.',
    },
    lengths: {
      title: 'Dagen tot het antwoord',
      text: 'Kalenderdagen, van ontvangst tot de eerste brief die antwoordt.',
    },
    rights: { title: 'Per recht', text: 'Een verzoek dat twee rechten gebruikt, staat in beide rijen.' },
    controllers: {
      title: 'Per vennootschap',
      text: 'Een verzoek telt bij elke vennootschap die gegevens had, of waarvoor iemand besliste.',
    },
    endings: {
      title: 'Hoe verzoeken eindigden',
      text: 'Volgens het laatste woord; wat nog niemand beantwoordde, is open.',
    },
    outcomes: { title: 'Beslissingen over rechten', text: 'Eén per recht en vennootschap.' },
    refusals: {
      title: 'Weigeringen en hun gronden',
      text: 'Van hele verzoeken, en van rechten geheel of gedeeltelijk.',
    },
    extensions: {
      title: 'Verlengingen',
      text: 'Meer tijd volgens artikel 12, lid 3. Verloren: de kennisgeving vertrok niet op tijd.',
    },
    identity: {
      title: 'Bewijs van identiteit',
      text: 'Wat verzoekers moesten tonen naast de code naar hun mailbox, en waarom.',
    },
    channels: {
      title: 'Hoe verzoeken kwamen',
      text: 'Brieven, telefoons en bezoeken zijn met de hand ingevoerd, met hun echte dag van ontvangst.',
    },
    stores: {
      title: 'Opslagplaatsen die lieten wachten',
      text: 'Laat: ze antwoordden toen het antwoord al weg was. Ontbreekt: nog altijd. Opnieuw gevraagd: nadat ze faalden.',
    },
    cost: {
      title: 'Kosten',
      text: 'Berekend uit wat elk dossier deed, aan de prijslijst van AWS voor eu-west-1 van november 2026 (docs/deploy.md); niet van een factuur.',
    },
  },
  columns: {
    month: 'Maand',
    cases: 'Verzoeken',
    right: 'Recht',
    company: 'Vennootschap',
    store: 'Opslagplaats',
    decided: 'Beslist',
    outcome: 'Uitkomst',
    ground: 'Grond',
    count: 'Aantal',
    length: 'Duur',
    median: 'Mediaan in dagen',
    what: 'Wat',
    late: 'Laat',
    missing: 'Ontbreekt',
    askedAgain: 'Opnieuw gevraagd',
    dollars: 'Amerikaanse dollar',
    section: 'Tabel',
  },
  upTo: (from, to) => `${from} tot ${to} dagen`,
  over: (days) => `meer dan ${n(days, 'dag', 'dagen')}`,
  whole: 'Het hele verzoek',
  endings: {
    answered: 'Beantwoord',
    refused: 'Geweigerd',
    withdrawn: 'Ingetrokken',
    lapsed: 'Vervallen zonder bewijs',
    open: 'Open',
  },
  channels: { mail: 'Mail', form: 'Formulier', letter: 'Brief', phone: 'Telefoon', counter: 'Balie' },
  proofs: {
    question: 'Vraag gesteld',
    document: 'Document gevraagd',
    mandate: 'Volmacht gevraagd',
  },
  doubts: {
    'unknown-mailbox': 'Twijfel: mailbox die niemand kent',
    'details-differ': 'Twijfel: gegevens verschillen',
    'shared-mailbox': 'Twijfel: gedeelde mailbox',
    representative: 'Twijfel: schrijft voor iemand anders',
    'sensitive-data': 'Twijfel: gezondheidsgegevens',
    other: 'Twijfel: een andere reden',
  },
  extensionGrounds: {
    complexity: 'Complexiteit',
    'complexity-and-number': 'Complexiteit en aantal verzoeken',
  },
  taken: 'Genomen verlengingen',
  lost: 'waarvan verloren',
  accepted: 'Aanvaarde identiteiten',
  untilAccepted: 'Mediaan in dagen tot aanvaarding',
  proofOverdue: 'Bewijs bleef uit',
  costParts: {
    orchestration: 'Toestandsmachine',
    functions: 'Functies en gebeurtenissen',
    table: 'Tabel',
    storage: 'Bestanden en pakketten',
    keys: 'Sleutels',
    mail: 'Mail',
    sweep: 'Ronde van elk uur zolang open',
  },
  perCase: 'Per verzoek',
  total: 'Totaal',
  chart: (title) => `Grafiek: ${title}. De tabel ernaast heeft dezelfde cijfers.`,
  board: {
    title: 'Verzoeken van betrokkenen',
    by: (group) => `${group}: verslag van de functionaris voor gegevensbescherming`,
    sum: (cases, percent, days) =>
      `${n(cases, 'verzoek is', 'verzoeken zijn')} ontvangen. Van de beantwoorde is ${percent} op tijd beantwoord; de helft van de antwoorden duurde hoogstens ${days} dagen.`,
    sumNone: (cases) =>
      `${n(cases, 'verzoek is', 'verzoeken zijn')} ontvangen; nog geen enkel is beantwoord.`,
    late: (count) =>
      count === 0
        ? 'Geen enkel is te laat beantwoord en geen enkel is te laat.'
        : `${n(count, 'is te laat beantwoord of staat te laat open', 'zijn te laat beantwoord of staan te laat open')}.`,
    basis:
      'Op tijd: een maand na ontvangst (artikel 12, lid 3, AVG), of met een verlenging waarvan de verzoeker op tijd hoorde.',
  },
};

export const regulatorNl: typeof regulatorEn = {
  button: 'Bewaar het dossier voor de toezichthouder',
  done: 'Het bestand is bewaard. Het bevat persoonsgegevens: geef het alleen aan wie het mag hebben.',
  title: (reference) => `Stukken van dossier ${reference}`,
  warning:
    'Dit bestand bevat persoonsgegevens van de verzoeker en van anderen die in brieven worden genoemd. Bezorg het langs een beschermde weg aan de toezichthouder, en verwijder het als het niet meer nodig is.',
  without: 'Het bevat geen kopie van een identiteitsbewijs en geen gegevens uit een opslagplaats.',
  made: (by, at) => `Gemaakt door ${by} op ${at}`,
  parts: {
    summary: 'Het verzoek',
    dates: 'Data, en de reden van elk',
    timeline: 'Wat er gebeurde, en wie het deed',
    lettersIn: 'Ontvangen brieven',
    lettersOut: 'Verzonden brieven',
    decisions: 'Beslissingen, met grond en persoon',
    recipients: 'Ontvangers die zijn ingelicht',
    packages: 'Pakketten die zijn overhandigd',
    chain: 'De keten van gebeurtenissen, en hoe ze te controleren',
  },
  chainHow:
    'chain.json bevat elke gebeurtenis zoals ze geschreven is. Elke heeft de SHA-256 van de vorige (previous; 64 nullen bij de eerste) en haar eigen (hash): over de JSON van caseId, n, at, actor, facts en previous, met de namen in elk object gesorteerd, zonder spaties, in UTF-8. Herbereken elke hash op volgorde: één gewijzigde, ontbrekende of verplaatste gebeurtenis breekt al wat volgt. verify.py doet dat met Python alleen.',
  intact: 'Alle hashes zijn door de dienst herberekend toen dit bestand werd gemaakt, en kloppen.',
  broken: (at) => `De keten is gebroken bij gebeurtenis ${at}: die is niet zoals ze werd geschreven.`,
  chainEnd: 'Hash van de laatste gebeurtenis',
  packageHash: 'SHA-256 van het pakket',
  sealed: 'Verzegeld',
  noText:
    'De tekst ervan wordt niet bewaard; de gebeurtenis zegt welke brief vertrok, wanneer, en onder welk nummer van de maildienst.',
  unreadable: 'Niemand kon deze mail lezen.',
  columns: {
    number: 'Nr.',
    at: 'Wanneer',
    who: 'Wie',
    what: 'Wat',
    ground: 'Grond',
    day: 'Dag',
    why: 'Waarom',
  },
  stands: {
    mail: 'wordt per mail ingelicht',
    person: 'wordt door een persoon ingelicht',
    sent: 'per mail ingelicht',
    told: 'door een persoon ingelicht',
    'not-told': 'niet ingelicht, met reden',
  },
  nothing: 'Geen',
};
