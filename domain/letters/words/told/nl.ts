import type { ToldWords } from './words.ts';

export const told: ToldWords = {
  decision: {
    subject: (reference) => `Wat we met uw verzoek gedaan hebben (${reference})`,
    lead: 'Hieronder leest u wat elk bedrijf gedaan heeft. Mensen hebben dat beslist, geen computer.',
  },

  nothingFound: {
    subject: (reference) => `We hebben niets over u gevonden (${reference})`,
    none: 'We hebben overal gezocht waar dat kon, en hebben niets over u gevonden.',
    companiesTitle: 'Wat elk bedrijf geantwoord heeft',
    company: (name, day) => `${name}: er is niets gevonden (nagekeken op ${day})`,
    referred: (name) => `${name}: bewaart gegevens voor zijn klanten en verwijst u naar hen`,
    searchedBy: (what) => `We hebben gezocht met ${what}.`,
    by: {
      email: 'uw e-mailadres',
      phone: 'uw telefoonnummer',
      name: 'uw naam',
      birthDate: 'uw geboortedatum',
      customerNo: 'uw klantnummer',
    },
    means:
      '“Niets gevonden” is een antwoord en geen weigering: onder deze gegevens bewaren deze bedrijven niets.',
    otherDetails:
      'Kent een bedrijf u misschien onder een andere naam, een ander adres of een ander nummer? Antwoord op deze mail, en we zoeken opnieuw.',
  },

  referral: {
    subject: (reference) => `Voor een deel van uw verzoek verwijzen we u door (${reference})`,
    keeps: (company) =>
      `${company} bewaart ook gegevens in opdracht van zijn klanten, bijvoorbeeld artsen of ondernemingen. Voor die gegevens kan ${company} u zelf niet antwoorden.`,
    decides:
      'De klant beslist over die gegevens en moet u antwoorden, niet wij. Wij mogen ze alleen bewaren, en ze niet voor u openen (artikel 28 AVG).',
    notNamed: 'Stel uw vraag aan de arts of de onderneming waarmee u contact had.',
    named: (client) => `Stel uw vraag aan ${client}.`,
    contact: (contact) => `Zo bereikt u die: ${contact}.`,
    forwarded: (day) => `Op ${day} hebben we uw verzoek ook zelf doorgestuurd.`,
    says: 'Dit bericht zegt niet of er bij die klant gegevens over u zijn: dat weet alleen de klant.',
    ownPart: 'Voor onze eigen gegevens verandert er niets. Daarover krijgt u van ons een antwoord.',
  },

  supplement: {
    subject: (reference) => `Een aanvulling bij ons antwoord (${reference})`,
    now: (day) => `In ons antwoord van ${day} ontbrak nog iets. Intussen weten we meer:`,
    found: (company, store, records) =>
      `${company}, ${store}: ${records === 1 ? 'er is één registratie' : `er zijn ${records} registraties`} over u gevonden`,
    nothing: (company, store) => `${company}, ${store}: er is niets gevonden`,
    fetch: (day) => `U kunt het aangevulde pakket ophalen tot en met ${day}:`,
    nothingMeans: 'Het pakket dat u al kreeg, verandert niet.',
    complete: 'Daarmee is ons antwoord volledig.',
  },

  marketing: {
    subject: (reference) => `U krijgt geen reclame meer van ons (${reference})`,
    stopped: (day) => `U vroeg ons u geen reclame meer te sturen. Dat is geregeld sinds ${day}.`,
    companies: 'Het geldt voor:',
    channels:
      'En voor elke weg: mail, telefoon, sms en post. We gebruiken uw gegevens ook niet meer om in te schatten welke reclame bij u past.',
    list: 'We houden alleen bij dat u geen reclame wilt. Zonder die aantekening zou u later opnieuw op een lijst kunnen komen.',
    always:
      'U hoefde daarvoor geen reden te geven, en het blijft zo zolang u het zelf niet verandert (artikel 21, lid 3, AVG).',
    still:
      'Krijgt u toch nog reclame van ons? Antwoord op deze mail, dan zoeken we uit waar ze vandaan komt.',
    goesOn: 'Aan de rest van uw verzoek werken we voort. Daarover schrijven we u apart.',
  },

  recipients: {
    subject: (reference) => `Gegevens die u van ons kreeg, zijn veranderd (${reference})`,
    gave: (company, recipient) =>
      `${recipient} kreeg van ${company} gegevens over een persoon. Bij ${company} is er iets aan die gegevens veranderd, en dat moet u weten.`,
    person: (reference) => `U kent die persoon als: ${reference}.`,
    changesTitle: 'Wat er veranderd is',
    change: {
      rectified: (what) => `${what}: verbeterd`,
      erased: (what) => `${what}: gewist`,
      restricted: (what) => `${what}: beperkt, wij bewaren dit alleen nog`,
      unrestricted: (what) => `${what}: de beperking is voorbij`,
    },
    fields: (names) => `Velden: ${names}.`,
    keys: (keys) => `Registraties: ${keys}.`,
    pleaseTitle: 'Wat we van u vragen',
    please: {
      rectified:
        'Verbeter deze registraties ook bij u. De nieuwe waarden staan niet in deze mail: u krijgt ze langs de weg waarlangs u deze gegevens altijd krijgt.',
      erased: 'Wis deze registraties ook bij u, tenzij een wet u verplicht ze te bewaren. Zeg ons dan welke.',
      restricted: 'Bewaar deze registraties zonder ze verder te gebruiken, tot we u opnieuw schrijven.',
      unrestricted: 'U mag deze registraties weer gebruiken zoals voorheen.',
    },
    passOn: 'Gaf u deze gegevens zelf door? Zeg het dan ook aan wie ze van u kreeg.',
    law: 'We schrijven u dit omdat de wet het van ons vraagt (artikel 19 AVG).',
    confirm: 'Antwoord op deze mail zodra het gebeurd is, of als het niet kan.',
    noPersonalData: 'Zet geen namen of andere persoonsgegevens in uw antwoord: het kenmerk volstaat.',
  },
};
