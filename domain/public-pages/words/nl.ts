import type { Words } from './words.ts';

export const nl: Words = {
  skip: 'Naar de inhoud',
  otherLanguages: 'Talen',
  ownName: 'Nederlands',
  languageNames: { nl: 'het Nederlands', fr: 'het Frans', de: 'het Duits', en: 'het Engels' },
  and: 'en',
  or: 'of',

  title: 'Uw gegevens: vraag wat we over u bewaren',
  lead: (group) =>
    `U mag weten welke gegevens de bedrijven van ${group} over u bewaren, en er een kopie van krijgen. Hier leest u hoe u het vraagt, wat er dan gebeurt en wat u nog meer kunt vragen.`,

  asking: {
    title: 'Hoe u het vraagt',
    write: 'Schrijf ons op een van deze adressen. U kiest zelf welk:',
    example: '“Welke persoonsgegevens bewaart u over mij?” is genoeg.',
    noForm:
      'Er is geen formulier. U hebt geen handtekening nodig, geen wetsartikel en geen bijzondere woorden. Een brief telt evenveel als een mail.',
    anyLanguage: 'Schrijf in de taal die u wilt.',
    answered: (languages) => `We antwoorden in ${languages}.`,
    noReason: 'U hoeft niet te zeggen waarom u het vraagt.',
    known: (identifiers) =>
      `Het helpt als u schrijft waaronder we u kunnen kennen, zoals ${identifiers}. U kiest zelf wat u ons vertelt.`,
    identifiers: {
      email: 'uw e-mailadres',
      phone: 'uw telefoonnummer',
      name: 'uw naam',
      birthDate: 'uw geboortedatum',
      customerNo: 'uw klantnummer',
    },
    noCopy:
      'Stuur geen kopie van uw identiteitskaart mee. Wat per mail komt, blijft lang in mailboxen staan.',
    post: 'Met de post:',
  },

  course: {
    title: 'Wat er dan gebeurt',
    acknowledged:
      'U krijgt een mail van ons: uw verzoek is aangekomen, dit is het kenmerk, en uiterlijk op deze dag wil de wet dat u ons antwoord hebt.',
    link: 'In die mail staat een link naar een pagina voor u alleen. Geef die aan niemand door. Op die pagina laat u een code naar uw mailbox sturen en vult u ze in. Zo weten we dat de mailbox van u is.',
    identity: {
      'always-document':
        'Op dezelfde pagina vragen we daarna een kopie van een identiteitsbewijs, zoals uw identiteitskaart of paspoort. We vragen dat aan iedereen, zodat uw gegevens niet terechtkomen bij iemand die uw naam gebruikt. Lukt dat niet, of wilt u het liever niet? Antwoord op onze mail, dan zoeken we samen een andere manier.',
      proportionate:
        'Meestal is dat genoeg. Alleen als er een goede reden is om te twijfelen of u het bent, vragen we meer, en dan zeggen we ook waarom. Dat kan een kopie van een identiteitsbewijs zijn.',
    },
    mask: (covered) =>
      `Dek op zo’n kopie eerst ${covered} af. We hoeven alleen uw naam te zien, uw geboortedatum, wie het document heeft uitgegeven en tot wanneer het geldig is.`,
    deleted:
      'Een medewerker bekijkt de kopie één keer. Daarna wordt ze meteen gewist; we bewaren alleen dat uw identiteit is nagekeken, wanneer en door wie.',
    collected:
      'De bedrijven zoeken op wat ze over u bewaren. Een medewerker leest het antwoord na voor het vertrekt.',
    answered:
      'U krijgt een mail waarmee u het antwoord kunt ophalen, opnieuw met een code. Het is één pakket: een pagina die alles in woorden toont, en uw gegevens als bestanden voor een rekenblad of een ander programma. Vinden we niets, dan zeggen we u dat ook.',
    check: 'Hoe u controleert dat het pakket van ons komt en dat niemand het gewijzigd heeft',
  },

  time: {
    title: 'Hoelang het duurt en wat het kost',
    law: 'Volgens de wet hebt u ons antwoord binnen één maand na de dag waarop uw verzoek bij ons aankomt.',
    promise: (days) => {
      const within = days === 1 ? 'één dag' : `${days} dagen`;
      return `We beloven u bovendien een antwoord binnen ${within} nadat we alles hebben wat we van u nodig hebben. De vroegste van de twee datums telt.`;
    },
    unidentified:
      'Weten we binnen die maand niet zeker dat u het bent, dan schrijven we u vóór het einde ervan wat er ontbreekt en wat u kunt doen. Uw verzoek blijft open.',
    longer:
      'Is een verzoek ingewikkeld, of deed u er veel, dan geeft de wet hoogstens twee maanden meer. Een mens beslist dat, en u hoort het binnen de eerste maand, met de redenen.',
    free: 'Vragen is gratis, en het antwoord ook.',
    exception:
      'Alleen als een verzoek kennelijk ongegrond of buitensporig is, bijvoorbeeld omdat het telkens terugkomt, laat de wet ons toe het te weigeren of een redelijke vergoeding te vragen. Het is dan aan ons om dat te tonen, en u hoort van een vergoeding voor u ze verschuldigd bent.',
  },

  rights: {
    title: 'Wat u kunt vragen',
    intro:
      'Dit alles vraagt u op dezelfde adressen, en de termijn is dezelfde. De artikels zijn die van de AVG (ook GDPR genoemd).',
    article: (number) => `artikel ${number}`,
    each: {
      access: {
        name: 'Uw gegevens inzien',
        means:
          'U mag weten of we gegevens over u gebruiken, er een kopie van krijgen, en horen waarvoor, van wie we ze hebben, wie ze krijgt en hoelang we ze bewaren.',
      },
      rectification: {
        name: 'Uw gegevens laten verbeteren',
        means: 'Wat niet klopt, zetten we recht; wat onvolledig is, vullen we aan.',
      },
      erasure: {
        name: 'Uw gegevens laten wissen',
        means:
          'Bijvoorbeeld als we ze niet meer nodig hebben, of als u uw toestemming intrekt en we geen andere grond hebben om ze te bewaren. Dat kan niet altijd: wat de wet ons verplicht te bewaren, blijft, en wat nodig is voor een rechtsvordering ook.',
      },
      restriction: {
        name: 'Uw gegevens opzij laten zetten',
        means:
          'In sommige gevallen bewaren we uw gegevens zonder ze verder te gebruiken, bijvoorbeeld zolang we nakijken of ze kloppen.',
      },
      notification: {
        name: 'Anderen laten verwittigen',
        means:
          'Wat we verbeteren, wissen of opzijzetten, melden we ook aan wie die gegevens van ons kreeg, tenzij dat onmogelijk is of onevenredig veel moeite kost. Vraagt u het, dan zeggen we u wie dat zijn.',
      },
      portability: {
        name: 'Uw gegevens meenemen',
        means:
          'Gegevens die u ons zelf gaf, en die computers verwerken omdat u toestemming gaf of voor een contract met u, kunt u krijgen in een vorm die andere programma’s kunnen lezen. Waar het technisch kan, sturen we ze rechtstreeks naar iemand anders.',
      },
      objection: {
        name: 'Bezwaar maken',
        means:
          'Tegen reclame altijd, zonder reden: dan stoppen we. Tegen ander gebruik dat op ons eigen belang of het algemeen belang steunt, om redenen van uw situatie: dan stoppen we, tenzij we kunnen tonen dat onze redenen zwaarder wegen of dat we de gegevens nodig hebben voor een rechtsvordering.',
      },
      decisions: {
        name: 'Niet alleen door een computer beoordeeld worden',
        means:
          'Een beslissing die rechtsgevolgen voor u heeft, of u even ernstig raakt, mag niet aan een computer alleen overgelaten worden, tenzij een contract met u dat nodig maakt, een wet het toelaat of u er uitdrukkelijk in toestemt. Ook dan bent u beschermd: in de regel kunt u er een mens naar laten kijken.',
      },
      withdrawal: {
        name: 'Uw toestemming intrekken',
        means:
          'Op elk moment, even gemakkelijk als u ze gaf. Wat voordien gebeurde, blijft rechtmatig; vanaf dan doen we het niet meer.',
      },
    },
  },

  who: {
    title: 'Wie antwoordt',
    lead: (group) => `Op verzoeken aan de bedrijven van ${group} antwoordt:`,
    officer: 'Onze functionaris voor gegevensbescherming, aan wie u altijd mag schrijven:',
  },

  companies: {
    title: 'De bedrijven',
    intro:
      'Elk van deze bedrijven is zelf verantwoordelijk voor zijn gegevens. Noemt u er geen, dan geldt uw verzoek voor alle. Dat een bedrijf hier staat, betekent niet dat het gegevens over u heeft.',
    asked: (stores) => `Hier zoeken we: ${stores}.`,
    referred:
      'Voor zijn klanten bewaart het gegevens die het niet zelf mag openen: vraag het aan het bedrijf of de praktijk waarmee u contact had.',
    itself: 'Het antwoordt zelf. Schrijf er rechtstreeks naar:',
    byPost: 'met de post, op het adres hierboven',
    nothing: 'Het heeft geen eigen bestanden waarin we zoeken.',
  },

  check: {
    title: 'Een pakket van ons controleren',
    back: 'Vragen wat we over u bewaren',
    lead: 'Om uw gegevens te lezen hebt u dit niet nodig. Het is voor wie zekerheid wil, nu of over jaren: u, een advocaat, de toezichthouder, een rechter. Er is geen account en geen hulp van ons voor nodig.',
    how: 'Pak het ZIP-bestand uit. Open een terminal in de map waarin u het uitpakte, dus waar “SHA256SUMS” staat, en kopieer daar de hele opdracht voor uw computer in.',
    key: 'De controle gebruikt de sleutel “signing-key.pem” van het pakket. Op zichzelf bewijst die niets: wie een pakket vervalst, stopt er een eigen sleutel in. De onze kan iedereen ophalen. Neem de link in onze mail, houd wat vóór “/p/” staat en zet er “/signing-key.pem” achter:',
    keyInPlace:
      'Bewaar de sleutel van daar in de map van het pakket, in de plaats van de sleutel die erin zit, en controleer opnieuw. Slaagt ook dat, dan is het pakket met onze sleutel verzegeld.',
  },

  missing: {
    title: 'Deze pagina bestaat niet',
    text: 'Misschien is het adres bij het kopiëren afgebroken.',
    home: 'Vragen wat we over u bewaren',
  },
};
