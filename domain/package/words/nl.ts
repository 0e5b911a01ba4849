import type { Words } from './words.ts';

export const nl: Words = {
  title: 'Uw gegevens',
  skip: 'Naar de inhoud',
  reference: 'Kenmerk',
  back: 'Terug naar het overzicht',

  asked: (day) => `Uw verzoek is op ${day} bij ons aangekomen.`,
  prepared: (day) => `We hebben dit antwoord op ${day} afgerond.`,
  letterLink: 'Onze brief, om te bewaren of af te drukken (pdf)',
  supplements: (day) => `Dit vult ons antwoord van ${day} aan: hierin staat alleen wat toen nog ontbrak.`,
  found: (records) =>
    `We hebben ${records === 1 ? 'één registratie' : `${records} registraties`} over u gevonden.`,
  foundNothing: 'Op de plaatsen die geantwoord hebben, hebben we geen gegevens over u gevonden.',

  overviewTitle: 'Waar we gezocht hebben',
  company: 'Bedrijf',
  store: 'Plaats',
  result: 'Resultaat',
  asOf: 'Stand op',
  records: 'Registraties',
  outcome: {
    found: {
      label: 'Gevonden',
      meaning: 'Hier zijn gegevens over u. U vindt ze hieronder, en volledig in de bestanden.',
    },
    nothing: {
      label: 'Niets gevonden',
      meaning:
        'Het bedrijf heeft gezocht met wat we van u weten, en heeft daaronder niets. Ook dat is een antwoord.',
    },
    ambiguous: {
      label: 'Achtergehouden',
      meaning:
        'Er is iets gevonden dat past bij iets wat u vermeldde, maar niet bij iets waarvan we zeker weten dat het van u is. Het kan over iemand anders gaan. Daarom zit het niet in dit pakket. Denkt u dat het over u gaat? Antwoord op onze mail, dan bekijken we samen hoe u dat kunt aantonen.',
    },
    pending: {
      label: 'Nog geen antwoord',
      meaning:
        'Er kwam niet op tijd een volledig antwoord. Dat betekent niet dat er niets is. We antwoorden nog; u hoeft het niet opnieuw te vragen.',
    },
    failed: {
      label: 'Mislukt',
      meaning:
        'Het zoeken is om een technische reden niet gelukt. Dat betekent niet dat er niets is. We antwoorden nog; u hoeft het niet opnieuw te vragen.',
    },
    unsupported: {
      label: 'Kon niet doorzocht worden',
      meaning:
        'Hier kan niet gezocht worden met wat we van u weten. Dat betekent niet dat er niets is. We antwoorden nog; u hoeft het niet opnieuw te vragen.',
    },
    referred: {
      label: 'Verwijst u door',
      meaning:
        'Dit bedrijf bewaart hier gegevens alleen in opdracht van zijn klanten, bijvoorbeeld een arts of een onderneming, en mag ze niet zelf openen. Stel uw vraag aan de arts of de onderneming waarmee u contact had. Dit betekent niet dat er gegevens over u zijn.',
    },
  },
  heldBack: (records) =>
    `Daarnaast ${records === 1 ? 'is één registratie achtergehouden: die past' : `zijn ${records} registraties achtergehouden: die passen`} bij iets wat u vermeldde, maar niet bij iets waarvan we zeker weten dat het van u is.`,
  partial: 'Wat er toen al was, ziet u hier toch.',

  companyPage: (name) => `${name} op een eigen pagina`,
  contact: 'Contact',
  enterpriseNumber: 'Ondernemingsnummer',
  byPost: 'per post',
  otherCategory: 'Andere gegevens',
  count: (records) => (records === 1 ? '1 registratie' : `${records} registraties`),
  shown: (shown, all) =>
    `U ziet hier de eerste ${shown} van ${all} registraties. In de bestanden staan ze allemaal.`,
  allIn: 'Alles als bestand:',
  spreadsheet: 'voor een rekenblad (CSV)',
  machine: 'voor andere programma’s (JSON)',
  field: 'Gegeven',
  value: 'Wat er staat',
  files: 'Bestanden',
  row: 'Nr.',
  legend: 'Wat de kolommen betekenen',
  yes: 'ja',
  no: 'nee',

  readingTitle: 'De bestanden in dit pakket',
  reading: [
    'Deze pagina, “index.html”, is het begin. Ze heeft geen internet nodig en stuurt niets naar iemand door.',
    'Elk bedrijf heeft een map onder “controllers”, met zijn gegevens als CSV (voor een rekenblad), als JSON (voor andere programma’s) en, onder “files”, opnames en andere bestanden.',
    'In de CSV-bestanden staat een apostrof voor teksten die een rekenblad voor een formule zou houden.',
    '“completeness.json” zegt van elke plaats wat eruit kwam. “manifest.json” somt alle bestanden op.',
  ],
  integrityTitle: 'Is alles er, en ongewijzigd?',
  integrity:
    '“SHA256SUMS” bevat de vingerafdruk (SHA-256) van elk bestand van dit pakket, en draagt onze handtekening. Met één opdracht, en niets van ons, kan iedereen nagaan dat de bestanden precies die zijn die wij verzegeld hebben. “manifest.json” noemt ook hun lengte.',
  verifyLink: 'Hoe u dit pakket controleert',

  article15: {
    title: 'Hoe uw gegevens gebruikt worden',
    lead: 'Waarom de bedrijven deze gegevens hebben, waar ze vandaan komen, wie ze ontvangt en hoelang ze bewaard worden (artikel 15 AVG).',
    link: 'Hoe uw gegevens gebruikt worden: doelen, ontvangers, bewaartermijnen en meer',
    foundTitle: 'Waar gegevens over u gevonden zijn',
    restTitle: 'De andere plaatsen, in het kort',
    restLead: 'Van deze plaatsen zijn er geen gegevens van u te zien. Hiervoor dienen ze:',
    purposes: 'Waarvoor',
    legalBasis: 'Op welke rechtsgrond',
    basis: {
      consent: 'Uw toestemming',
      contract: 'Een overeenkomst',
      'legal-obligation': 'Een wettelijke plicht',
      'vital-interest': 'Een vitaal belang',
      'public-task': 'Een taak van algemeen belang',
      'legitimate-interest': 'Een gerechtvaardigd belang',
    },
    categories: 'Welke gegevens',
    recipients: 'Wie ze ontvangt',
    recipient: {
      processor: 'werkt in opdracht van het bedrijf',
      affiliate: 'bedrijf van de groep',
      authority: 'overheid',
      'third-party': 'derde',
    },
    noRecipients: 'Niemand buiten het bedrijf.',
    retention: 'Hoelang ze bewaard worden',
    source: 'Waar ze vandaan komen',
    transfers: 'Buiten de Europese Economische Ruimte',
    noTransfers: 'Deze gegevens verlaten de Europese Economische Ruimte niet.',
    automated: 'Geautomatiseerde beslissingen en profilering',
    notAutomated: 'Geen.',
    portability: 'Uw gegevens meenemen',
    portable:
      'U kunt deze gegevens in een vorm voor computers laten overdragen, aan uzelf of aan een ander bedrijf (artikel 20 AVG).',
    notPortable: 'Het recht op overdraagbaarheid (artikel 20 AVG) geldt niet voor deze gegevens.',
  },
};
