import type { Vocabulary } from './vocabulary.ts';

/** Words of one meaning that only the phrases of Dutch speak of, besides the concepts of all languages. */
export const DUTCH_WORDS: NonNullable<Vocabulary['words']> = {
  relative: `dochter zoon kind kinderen vader moeder ouders man vrouw echtgenoot echtgenote broer zus partner cliënt cliënte client clientes cliënten oma opa grootmoeder grootvader tante schoonmoeder schoonvader patiënt patiënte`,
  about: 'over van omtrent betreffende aangaande rond',
  myself: 'mij me mijzelf mezelf ons m',
  my: 'mijn mn men m mijne onze ons',
  what: 'wat wa welke alles hetgeen',
  asked: 'wat wa welke hetgeen',
  not: 'niet nie ni geen gn nooit niets niks nergens',
  longer: 'meer langer nog',
  kept: `bewaart bewaren bewaard bijhoudt bijhouden bijgehouden opgeslagen opslaat opslaan verzameld verzamelt
    verzamelen genoteerd geregistreerd registreert vastgelegd`,
  held: `bewaart bewaren bewaard bijhoudt bijhouden bijgehouden opgeslagen opslaat opslaan verzameld verzamelt
    verzamelen genoteerd geregistreerd registreert vastgelegd weet weten hebt hebben heeft heb houdt houden
    staat staan zit zitten ligt bestaat bekend gekend bezit circuleert had hadden noteert noteren`,
  see: 'zien inzien inkijken bekijken weten vernemen horen toon tonen meedelen delen zeg zeggen vertel vertellen',
  get: `ontvangen krijgen bekomen verkrijgen bezorgen toesturen opsturen doorsturen doormailen toezenden sturen
    mailen overmaken opvragen inkijken inzien raadplegen zien bekijken beluisteren horen verstrekken vragen`,
  give: 'ontvang krijg bezorg bezorgt stuur stuurt mail mailt geef geeft zend toon verstrek',
  source: `vandaan gehaald gekregen gevonden bemachtigd verkregen bekomen gekocht opgevist gehad haalt haalden
    gekomen geraakt`,
  told: 'gegeven doorgegeven doorgespeeld verkocht bezorgd verstrekt gelekt doorverkocht gaf geeft geven gedeeld',
  files: `systeem systemen *systeem bestand bestanden *bestand *bestanden computer database databank databanken
    databases *databank boeken register registers adresboek`,
  bin: `vuilbak prullenbak prullenmand papiermolen papierversnipperaar versnipperaar shredder vuilnisbak
    papiermand`,
  gone: 'verwijderen wissen vernietigen schrappen weggooien weghalen wegdoen verwijdert wist opkuisen deleten',
  contacting: `sturen zenden mailen bellen opbellen spammen lastigvallen contacteren stalken telefoneren versturen
    toesturen smsen benaderd benaderen aangeschreven aangesproken bestookt bestoken uitgenodigd lastiggevallen gestoord gecontacteerd`,
  belongings: `contacten afspraken agenda berichten mails gesprekken historiek adresboek contactpersonen oproepen
    opnames instellingen geschiedenis historie`,
  calls:
    'gebeld bellen opbellen telefoontjes telefoontje belletjes telefoons telefoonoproepen opgebeld telefoneren getelefoneerd',
  next: 'ander andere nieuwe nieuw concurrent elders',
  // No slips of "verwerking" and "wissen", though as near to them as one.
  lookalike: 'versterking versterkingen wisten',
  again: 'herbekijk* herzie* heroverweeg* herbeoordeel* opnieuw herevalueer* overdoen herbekeken',
};
