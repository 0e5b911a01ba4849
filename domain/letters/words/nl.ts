import { asking } from './asking/nl.ts';
import { decided } from './decided/nl.ts';
import { FRESH_LINK } from './fresh-link.ts';
import { outcomes } from './outcomes/nl.ts';
import { request } from './request/nl.ts';
import { told } from './told/nl.ts';
import type { Words } from './words.ts';

export const nl: Words = {
  greeting: 'Goedendag,',
  closing: 'Met vriendelijke groeten,',
  questions: (mailbox) => `Hebt u vragen? Antwoord gewoon op deze mail, of schrijf naar ${mailbox}.`,

  request,
  asking,
  decided,
  told,
  outcomes,
  freshLink: FRESH_LINK.nl,

  acknowledgement: {
    subject: (reference) => `We hebben uw verzoek ontvangen (${reference})`,
    received: (day) =>
      `Dank u voor uw bericht. Uw verzoek om de persoonsgegevens in te zien die we over u bewaren, is op ${day} bij ons aangekomen.`,
    reference: (reference) =>
      `Het kenmerk is ${reference}. U hoeft het niet te onthouden: als u op deze mail antwoordt, weten we over welk verzoek het gaat.`,
    lawDue: (day) =>
      `Volgens de wet moet u uiterlijk op ${day} ons antwoord hebben. Zijn we eerder klaar, dan hoort u eerder van ons.`,
    askTitle: 'Wat we nu van u vragen',
    askWhy:
      'Voor we iets opzoeken, willen we zeker zijn dat het antwoord bij u terechtkomt en bij niemand anders.',
    askCode:
      'Open de pagina hieronder en laat een code naar deze mailbox sturen. Vul die code in op de pagina, en uw mailbox is bevestigd.',
    askNoDocument: 'Dat is alles. Stuur ons geen kopie van uw identiteitskaart: we hebben die niet nodig.',
    askDocument:
      'Op dezelfde pagina vragen we daarna een kopie van een identiteitsbewijs, zoals uw identiteitskaart of paspoort. Gebruik daarvoor die pagina, en geen e-mail.',
    askMask: (covered) =>
      `Dek eerst ${covered} af. We hoeven alleen uw naam te zien, uw geboortedatum, wie het document heeft uitgegeven en tot wanneer het geldig is.`,
    askDeleted:
      'Een medewerker bekijkt de kopie één keer. Daarna wordt ze meteen gewist; we bewaren alleen dat uw identiteit is nagekeken, wanneer en door wie.',
    button: 'Mijn mailbox bevestigen',
    elseTitle: 'En als u niets doet?',
    elseNothing:
      'Dan zoeken we niets op, want we zouden niet zeker weten aan wie we het sturen. Uw verzoek blijft open, en we schrijven u nog één keer vóór de datum hierboven.',
    elseNotYou: 'Hebt u ons niet geschreven? Dan heeft iemand uw adres gebruikt. U hoeft niets te doen.',
  },

  code: {
    subject: (reference) => (reference ? `Uw code voor verzoek ${reference}` : 'Uw code'),
    here: 'Dit is de code die u hebt gevraagd:',
    valid: (minutes) =>
      `Vul ze in op de pagina waar u ze hebt gevraagd. Ze werkt ${minutes === 1 ? 'één minuut' : `${minutes} minuten`}.`,
    secret:
      'Houd deze code voor uzelf. Niemand van ons zal er u ooit om vragen, niet aan de telefoon en niet per mail.',
    notAsked: 'Hebt u geen code gevraagd? Dan hoeft u niets te doen. Zonder de code gebeurt er niets.',
  },

  answer: {
    subject: (reference) => `Het antwoord op uw verzoek (${reference})`,
    found: (records) =>
      `U vroeg om de persoonsgegevens in te zien die we over u bewaren. We hebben ${records === 1 ? 'één registratie' : `${records} registraties`} over u gevonden en alles in één pakket samengebracht.`,
    foundNothing:
      'U vroeg om de persoonsgegevens in te zien die we over u bewaren. Op de plaatsen die geantwoord hebben, hebben we er geen gevonden. In het pakket ziet u waar we gezocht hebben en met welk resultaat.',
    foundThen: (records) =>
      `We hebben ${records === 1 ? 'één registratie' : `${records} registraties`} over u gevonden en alles in één pakket samengebracht.`,
    foundNothingThen:
      'Op de plaatsen die geantwoord hebben, hebben we niets over u gevonden. In het pakket ziet u waar we gezocht hebben en met welk resultaat.',
    fetch: (until) => `U kunt het pakket ophalen tot en met ${until}:`,
    button: 'Mijn pakket ophalen',
    fetchCode:
      'Omdat het pakket persoonlijk is, stuurt de pagina eerst een nieuwe code naar deze mailbox. Die hebt u nodig om het pakket te openen.',
    fetchLater: 'Werkt de link niet meer? Antwoord op deze mail en u krijgt een nieuwe.',
    elsewhereTitle: 'Wat u nog vroeg',
    elsewhere: {
      before: (right) => `${right}: daarover hebben we u al geschreven.`,
      after: (right) =>
        `${right}: na deze brief volgt een aparte brief. Daarin leest u wat er beslist en gedaan is.`,
    },
    companiesTitle: 'Wat elk bedrijf geantwoord heeft',
    company: {
      found: (name) => `${name}: er zijn gegevens over u gevonden`,
      nothing: (name) => `${name}: er is niets gevonden`,
      referred: (name) => `${name}: bewaart gegevens voor zijn klanten en verwijst u naar hen`,
      ambiguous: (name) => `${name}: gegevens die misschien over u gaan, zijn achtergehouden`,
      open: (name) => `${name}: heeft nog niet volledig geantwoord`,
    },
    nothingMeans:
      '“Niets gevonden” is ook een antwoord: het bedrijf heeft gezocht met wat we van u weten, en heeft daaronder niets.',
    referredMeans:
      'Een bedrijf dat u naar zijn klanten verwijst, bewaart gegevens alleen in hun opdracht, bijvoorbeeld voor een arts of een onderneming. Het mag die niet zelf openen. Stel uw vraag aan de arts of de onderneming waarmee u contact had. Dit betekent niet dat er gegevens over u zijn.',
    openTitle: 'Wat nog ontbreekt',
    openIntro: 'Van deze plaatsen hebben we nog geen volledig antwoord:',
    openStore: (controller, store) => `${controller}: ${store}`,
    openPromise:
      'Dat betekent niet dat ze niets over u hebben. We antwoorden nog: zodra we meer weten, schrijven we u. U hoeft het niet opnieuw te vragen.',
    ambiguousTitle: 'Wat we achtergehouden hebben',
    ambiguousWhy: (records) =>
      `${records === 1 ? 'Eén registratie past' : `${records} registraties passen`} bij iets wat u vermeldde, zoals een naam of een nummer, maar niet bij iets waarvan we zeker weten dat het van u is. Het kan over iemand anders gaan. Daarom zit het niet in het pakket.`,
    ambiguousAsk:
      'Denkt u dat het over u gaat? Antwoord op deze mail, dan bekijken we samen hoe u dat kunt aantonen.',
    openingTitle: 'Hoe opent u het pakket?',
    opening: [
      'Het pakket is één ZIP-bestand. Bewaar het op een plaats waar alleen u bij kunt.',
      'Windows: klik met de rechtermuisknop op het bestand en kies “Alles uitpakken”. Mac: dubbelklik erop. Telefoon of tablet: tik erop in de app Bestanden.',
      'Open daarna “index.html”. Die pagina toont alles in uw taal en heeft geen internet nodig.',
      'In de map “controllers” staan dezelfde gegevens als bestanden voor een rekenblad of een ander programma (CSV en JSON), met opnames en andere bestanden.',
    ],
    openingSafe: 'In het pakket staan uw persoonsgegevens: wees voorzichtig met wie u het deelt.',
  },

  refusal: {
    subject: (reference) => `Uw verzoek ${reference}: waarom we het niet uitvoeren`,
    decided:
      'U vroeg om de persoonsgegevens in te zien die we over u bewaren. We voeren dit verzoek niet uit. Een mens heeft dat beslist, geen computer.',
    decidedThen: 'We voeren dit niet uit. Een mens heeft dat beslist, geen computer.',
    whyTitle: 'Waarom',
    ground: {
      'identity-not-proven':
        'We konden niet vaststellen dat het verzoek komt van de persoon over wie de gegevens gaan. Als we toch antwoorden, kunnen die gegevens bij iemand anders terechtkomen (artikel 11, lid 2, en artikel 12, lid 2, AVG).',
      'manifestly-unfounded':
        'De wet laat ons toe een verzoek te weigeren dat kennelijk ongegrond is (artikel 12, lid 5, AVG). We vinden dat dat hier zo is, en het is aan ons om te tonen waarom.',
      excessive:
        'De wet laat ons toe een verzoek te weigeren dat buitensporig is, vooral omdat het telkens terugkomt (artikel 12, lid 5, AVG). We vinden dat dat hier zo is, en het is aan ons om te tonen waarom.',
    },
    ownWords: 'Wie de beslissing nam, legt ze zo uit:',
    again: 'U kunt altijd een nieuw verzoek doen. We bekijken het dan opnieuw, gratis.',
  },

  identityOverdue: {
    subject: (reference) => `We kunnen uw verzoek nog niet beantwoorden (${reference})`,
    stuck:
      'U vroeg om de persoonsgegevens in te zien die we over u bewaren. We hebben nog niets kunnen opzoeken, omdat we niet zeker weten dat het verzoek van u komt.',
    stuckThen: 'We hebben nog niets kunnen doen, omdat we niet zeker weten dat het verzoek van u komt.',
    why: 'Zonder die zekerheid kunnen uw gegevens terechtkomen bij iemand die uw naam gebruikt. Daarom vraagt de wet dat we dit eerst nagaan (artikel 12, lid 2 en lid 6, AVG).',
    lawDue: (day) => `De wet wil dat u uiterlijk op ${day} van ons hoort. Daarom schrijven we u nu.`,
    goOn: 'Uw verzoek blijft open. Zodra u op deze pagina hebt getoond dat u het bent, gaan we verder:',
    button: 'Tonen dat ik het ben',
    otherWay: 'Lukt dat niet voor u? Antwoord op deze mail, dan zoeken we samen een andere manier.',
  },

  rights: {
    title: 'Uw andere rechten',
    intro: 'U kunt ons ook vragen:',
    list: [
      'om gegevens te verbeteren of aan te vullen die niet kloppen (rectificatie);',
      'om uw gegevens te wissen;',
      'om uw gegevens voorlopig te bewaren zonder ze te gebruiken (beperking);',
      'om uw gegevens niet langer te gebruiken (bezwaar). Tegen reclame kunt u altijd bezwaar maken, zonder reden.',
    ],
    how: 'Gaf u ons ergens toestemming voor? Die kunt u op elk moment intrekken. Dit is allemaal gratis: een antwoord op onze mail volstaat.',
  },

  remedies: {
    title: 'Als u het er niet mee eens bent',
    officer: (name, email) =>
      `U mag het ons gerust eerst zeggen: ${name}, onze functionaris voor gegevensbescherming, bekijkt het graag (${email}). Het hoeft niet.`,
    authority: 'U kunt een klacht indienen bij de toezichthouder. Dat is gratis:',
    otherAuthority:
      'Woont of werkt u in een ander land van de Europese Unie? Dan kunt u ook bij de toezichthouder daar terecht.',
    court:
      'U kunt ook naar de rechter stappen, met of zonder klacht: in het land waar u woont, of in het land waar het bedrijf gevestigd is (artikel 79 AVG).',
    phone: (number) => `Telefoon ${number}`,
  },
};
