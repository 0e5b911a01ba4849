import type { actsEn } from './acts-en.ts';

/** Hetzelfde in het Nederlands. */
export const actsNl: typeof actsEn = {
  menu: 'Meer handelingen',
  grounds: {
    complexity: 'Het verzoek is complex',
    'complexity-and-number': 'Het is complex, en er zijn meerdere verzoeken',
  },
  ways: {
    mail: 'Per mail',
    letter: 'Per brief',
    phone: 'Per telefoon',
    counter: 'Aan het loket',
  },
  extend: {
    item: 'Meer tijd nemen',
    title: 'Meer tijd nemen',
    ground: 'Grond',
    groundHint: 'De wet kent geen andere. Veel werk, of enkel veel verzoeken, is geen grond.',
    months: 'Hoeveel',
    offer: (months, day) => (months === 1 ? `Eén maand meer, tot ${day}` : `Twee maanden meer, tot ${day}`),
    reasons: 'Redenen, voor de verzoeker',
    reasonsHint: (language) =>
      `Minstens tien tekens, in de taal van hun brieven (${language}). Ze staan in de brief zoals u ze schrijft.`,
    tooShort: 'Zeg waarom, in minstens tien tekens.',
    consequence: (from, until, actBy) =>
      `De laatste dag van de wet schuift van ${from} naar ${until}, en de dag om te handelen naar ${actBy}. Nu vertrekt een brief die dat aan de verzoeker meldt, met uw redenen en de weg om te klagen. Tijd nemen kan maar één keer. Het staat onder uw naam in het spoor.`,
    confirm: 'Tijd nemen en de verzoeker verwittigen',
    done: 'De termijn is verlengd. De brief aan de verzoeker is onderweg.',
  },
  extension: {
    title: 'Er is meer tijd genomen',
    stands: {
      told: 'De verzoeker weet het, met de redenen.',
      untold:
        'De brief aan de verzoeker is nog niet vertrokken. Vertrekt hij niet binnen de eerste maand, dan vervalt de verlenging.',
      lost: 'Vervallen: de brief vertrok niet binnen de eerste maand. De vroegere dagen gelden weer.',
    },
  },
  withdraw: {
    item: 'Noteren dat men ervan afziet',
    title: 'De verzoeker ziet ervan af',
    via: 'Hoe is dat gezegd?',
    on: 'Op welke dag?',
    onHint: (from) => `Tussen de ontvangst, ${from}, en vandaag.`,
    wrongDay: 'Die dag ligt voor de ontvangst, of moet nog komen.',
    consequence:
      'Het werk houdt hier op: er wordt niets meer verzameld en niets overhandigd. Een brief bevestigt de verzoeker dat ze ervan afzien, en dat ze het altijd opnieuw mogen vragen. Het dossier sluit in uw naam.',
    confirm: 'Noteren en het dossier beëindigen',
    done: 'Genoteerd. De verzoeker krijgt een bevestiging, en het dossier sluit.',
  },
  lapse: {
    item: 'Laten vervallen',
    title: 'Het dossier laten vervallen',
    until: 'Laatste dag voor bewijs',
    told: 'Gehoord waarom er niets gebeurde',
    isTold: 'ja',
    sure: 'Niemand heeft getoond de verzoeker te zijn, op geen enkele weg die ik ken',
    consequence:
      'Het dossier eindigt zonder antwoord. Een brief zegt waarom, dat de verzoeker het altijd opnieuw mag vragen, en waar men kan klagen. Wat bewaard werd om de identiteit te bewijzen, wordt gewist. Het staat onder uw naam in het spoor.',
    confirm: 'Laten vervallen',
    done: 'Vervallen. De verzoeker hoort het, en het dossier sluit.',
  },
  enter: {
    button: 'Verzoek invoeren',
    title: 'Een verzoek met de hand',
    lead: 'Voor wat op papier kwam, per telefoon of aan het loket. Het wordt een dossier als elk ander.',
    how: 'Hoe het kwam',
    channel: 'Het kwam',
    received: 'Dag van ontvangst',
    receivedHint: 'De dag waarop het de groep bereikte, niet vandaag. De maand van de wet loopt vanaf dan.',
    text: 'Wat er gevraagd werd',
    textHint: 'In de eigen woorden van de verzoeker, voor zover u ze hebt.',
    mayBeEmpty: 'Na een telefoontje mag dit leeg blijven.',
    note: 'Nota voor collega’s',
    noteHint: 'De verzoeker krijgt ze niet met een brief, maar ze hoort bij hun gegevens.',
    whom: 'Wie het vraagt',
    name: 'Naam',
    email: 'Mailadres',
    emailHint: 'Daarheen gaat de ontvangstmelding, met de link om te bewijzen wie ze zijn.',
    language: 'Taal van de brieven',
    what: 'Wat ze vragen',
    rights: 'Rechten',
    companies: 'Bedrijven',
    all: 'Alle bedrijven van de groep',
    some: 'Enkel die ze noemen',
    consequence: (day) =>
      `Er komt een dossier waarvan de maand loopt sinds ${day}. De verzoeker krijgt meteen de ontvangstmelding per mail, met de vraag te bewijzen wie ze zijn. Het staat onder uw naam in het spoor.`,
    consequenceOpen:
      'Er komt een dossier waarvan de maand loopt sinds de dag van ontvangst. Kies eerst die dag.',
    late: (days) =>
      `Dat is ${days} dagen geleden. De maand van de wet is voorbij of bijna: het dossier staat meteen bij de dringendste.`,
    confirm: 'Dossier openen',
    done: (reference) => `${reference} is geopend. De ontvangstmelding is onderweg.`,
    faults: {
      channel: 'Kies hoe het kwam.',
      received: 'Kies de dag: hoogstens een jaar geleden, en niet in de toekomst.',
      text: 'Zeg wat er gevraagd werd. Alleen na een telefoontje mag dit leeg blijven.',
      name: 'Geef de naam van wie het vraagt.',
      email: 'Geef een mailadres, zoals an@post.example.',
      rights: 'Kies minstens één recht.',
      controllers: 'Kies minstens één bedrijf.',
    },
  },
  entry: {
    title: 'Met de hand ingevoerd',
    channel: 'Het kwam',
    received: 'Ontvangen op',
    by: 'Ingevoerd door',
    text: 'Wat er gevraagd werd',
    noText: 'Er is niets opgeschreven.',
    note: 'Nota voor collega’s',
  },
  repeats: {
    title: 'Eerdere verzoeken van deze persoon',
    remindsOf: 'was nog niet beantwoord toen dit verzoek kwam: dit herinnert eraan.',
    overlap: (received, daysApart, scope) =>
      `van ${received}, ${daysApart === 1 ? '1 dag' : `${daysApart} dagen`} eerder, vroeg ${scope === 'same' ? 'hetzelfde' : 'een deel van hetzelfde'}:`,
    newDays: (days) =>
      days === 0
        ? 'Sinds die dag kan er niets bijgekomen zijn.'
        : `Sindsdien ${days === 1 ? 'is er 1 dag' : `zijn er ${days} dagen`} verstreken waarvan geen kopie gegeven is.`,
    weigh:
      'Een eerder verzoek alleen maakt dit verzoek niet buitensporig, en is geen reden voor een vergoeding. Wie weigert of een vergoeding vraagt, zegt waarom, geval per geval.',
  },
  corrections: {
    find: 'Zoek het gegeven',
    findHint: 'Op een woord dat erin staat. Zonder woord staan ze er allemaal.',
    search: 'Zoeken',
    empty: 'Nu staat er niets.',
    stands: (text) => `Nu: ${text}`,
    changed: (count) => `${count} te verbeteren`,
    count: (count) =>
      count === 0
        ? 'Open een gegeven en typ over wat fout is. Wat leeg is, kunt u aanvullen.'
        : `${count === 1 ? '1 gegeven' : `${count} gegevens`} te verbeteren.`,
  },
  dryRun: {
    button: 'Wat zouden de bronnen doen?',
    asking: 'De bronnen worden gevraagd …',
    title: 'Wat de bronnen zouden doen',
    nothing: 'Er zou niets veranderen.',
    results: {
      erased: 'zou gewist worden',
      anonymised: 'zou anoniem gemaakt worden',
      rectified: 'zou verbeterd worden',
      restricted: 'zou beperkt worden',
      unrestricted: 'zou weer vrij zijn',
      suppressed: 'zou geen reclame meer krijgen',
      already: 'is al zo',
      missing: 'is er niet meer',
      'changed-meanwhile': 'is veranderd sinds het gevonden werd',
      'not-theirs': 'is niet van deze persoon en blijft',
      'not-done': 'zou blijven zoals het is',
    },
    outcomes: {
      deferred: 'Een mens doet het daar, of de bron is even weg',
      unsupported: 'Daar niet mogelijk',
      failed: 'De bron antwoordde niet op tijd',
    },
    kept: (count, until) =>
      `${count === 1 ? '1 gegeven wordt' : `${count} gegevens worden`} bewaard tot en met ${until}, beperkt`,
  },
};
