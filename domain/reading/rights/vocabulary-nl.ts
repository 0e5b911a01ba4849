import { DUTCH_CONCEPTS } from './concepts-nl.ts';
import { DUTCH_REFUSALS } from './refusals-nl.ts';
import { DUTCH_RIGHTS } from './rights-nl.ts';
import type { Vocabulary } from './vocabulary.ts';
import { DUTCH_WORDS } from './words-nl.ts';

/** Dutch of the Netherlands and of Flanders ("gelieve", "schrappen", "ge", "wissen"). */
export const DUTCH: Vocabulary = {
  concepts: DUTCH_CONCEPTS,
  words: DUTCH_WORDS,
  rights: { ...DUTCH_RIGHTS, ...DUTCH_REFUSALS },
  mentions: [
    'bestaan van|of',
    'bezwaar omvat',
    'het bestaan _4 recht|geautomatiseerde|~geautomatis*',
    'welke|mijn|over rechten @i? _3 heb|heeft|hebben',
    'mijn rechten _3 op|inzake',
    'als|indien|mocht|ingeval u|jullie|je _3 bezwaar',
    'als|indien|mocht|ingeval u|jullie|je _3 weiger*',
    'bezwaar _3 zal|zou|kan _3 leiden',
    'leidt|leiden tot|toe',
    'bezwaar te|de bevestigen',
    'bezwaren te rechtvaardigen',
    'tot gevolg',
    'zonder _4 tot gevolg',
    'rechten van betrokkenen',
    'twijfel nog|of|er',
    'misschien _4 later',
    'later misschien|eventueel',
    'overweeg|overwegen om|een|de|te|mijn',
    // The rights that somebody else offers: in a disclaimer, in a letter that sells, under a newsletter.
    'u|je heeft|hebt|beschikt _4 recht|rechten',
    'wij|we bieden|helpen|ondersteunen|begeleiden|ontzorgen',
    'klik|klikt|klikken _2 hier',
    'om u|je _4 uit|af te',
    'u|je ontvangt deze|dit',
    'wilt|wil|wenst u|je geen|niet|niets',
    'uitschrijven kan|voorkeuren|instellingen|klik|onderaan',
    // Not the writer's address but the writer.
    'verkeerde|verkeerd|foute|fout _2 @field|persoon|bestemmeling _9 niet _2 mij|ons _2 bestemd|bedoeld|gericht',
    'niet _2 mij|ons|mijn _2 bestemd|bedoeld|gericht',
    // A request that is given up.
    '*verzoek|aanvraag|vraag _3 annuleren|intrekken|stopzetten|sluiten|afsluiten|klasseren|vergeten|geannuleerd|afgesloten',
    'trek|trekken mijn|het|dit|deze|onze _1 *verzoek|aanvraag|vraag|*aanvraag',
    'tot|totdat _7 rechtgezet|verbeterd|gecorrigeerd|aangepast|nagekeken|uitgeklaard|opgelost',
    'toegang meer|tot mijn|de|het? _1 @account|site|website|portaal|app|gebouw',
    'tot intrekking van richtlijn',
    'klopt het|dat|da',
    'beslissingen over mij neemt|nemen',
    'legitieme gronden',
    'uitzondering op grond',
  ],
  asides: ['derden|ontvangers|partijen|degenen|iedereen _9 kennis|verwittig*|inlicht*|informeer*|hoogte'],
  announcements: [
    'als|indien|mocht|mochten|wanneer|zolang @you? _4 @you? _6 niet|geen|niets|niks|weiger* _7 antwoord*|reageer*|reageert|reactie|voldo*|hoor|ontvang|krijg|gehoor|gevolg|beantwoord*|doen|doet|binnen|lukt|kan|gebeurt|reageren|ingaan|gevolg',
    'als|indien @i _3 niets|niks|geen _4 hoor|krijg|ontvang|antwoord|verneem|reactie',
    'anders|zoniet',
    'zo niet',
    'bij gebrek|uitblijven aan|van',
    'zonder _2 antwoord|reactie|tegenbericht _9 zal|ga|dien|vraag|neem|moet',
    'zonodig|desnoods|eventueel in later|volgende|tweede stadium|stap|fase',
  ],
  lodged: [
    'dien|diende|leg|doe _4 klacht _4 in|neer|op',
    'klacht op grond van _2 artikel|art 77',
    'klacht _3 artikel|art 77',
    'wens|wil|wens _4 klacht in te dienen',
    'wens|wil|zou _5 klacht _3 indienen|neerleggen',
  ],
  earlier: [
    'heb|had|hebben _9 verzoek|vraag|aanvraag|mail|brief|inzageverzoek _6 verstuurd|gestuurd|gedaan|ingediend|gericht|verzonden|gesteld|gevraagd',
    'verzoek|vraag|aanvraag|inzageverzoek _5 van _3 januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december',
    'vroeg @i',
    'heb|had|hadden @i? _6 gevraagd',
    'eerder|vorig|vorige|eerste verzoek|aanvraag|mail|vraag|inzageverzoek|bericht',
    'diende @i',
  ],
};
