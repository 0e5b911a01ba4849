import { phrases } from '../identifiers/phrases.ts';

/**
 * Words that are meant for a program and not for a person. The product asks no language model anything, so nothing here
 * can be obeyed; the flag tells a person what somebody has tried. Each list in the order nl, fr, de, en.
 */

/**
 * Of these no person writes one to another: they take over, or would have a case decided. "Ignore my previous instructions"
 * is what a customer may write, and is told apart by its first person.
 */
export const TAKING_OVER = phrases({
  nl: `negeer/vergeet ~ instructies/instructie/opdrachten/aanwijzingen/prompt/prompts, sla geen acht op ~
    instructies/opdrachten, wijk af van ~ instructies, negeer alles hierboven, negeer al het bovenstaande, vergeet alles
    hierboven, je bent vanaf nu, je bent nu een, gedraag je als een, doe alsof je de, als je een ai bent, als u een ai bent,
    markeer/registreer/classificeer/beschouw ~ als ~ geverifieerd/goedgekeurd/vrijgegeven/afgehandeld/bevestigd, zet ~ status
    ~ geverifieerd/goedgekeurd/vrijgegeven/afgehandeld, keur ~ automatisch goed,
    instructie/instructies/bericht/opdracht/instructie voor de ai/bot/chatbot, instructie/instructies voor ai, nieuwe
    systeemprompt, toon/onthul/print ~ systeemprompt`,
  fr: `ignore/ignorez/ignorer/oublie/oubliez/oublier ~ instructions/consignes/directives/ordres, ne tiens/tenez pas compte ~
    instructions/consignes/directives, fais/faites abstraction ~ instructions/consignes, tu es maintenant, tu es desormais, vous
    etes maintenant un/une, agis comme un/une, si tu es une ia, si vous etes une ia, marque/marquez/considere/considerez/classe ~
    comme ~ verifie*/approuve*/valide*/confirme*, approuve/approuvez/valide/validez automatiquement,
    instructions/instruction/consigne/message pour l'ia, instructions a l'ia, affiche/revele ~ prompt, nouvelles instructions
    systeme`,
  de: `ignoriere/ignorieren/ignorier/vergiss/vergessen/missachte/missachten/verwirf ~
    anweisungen/instruktionen/befehle/vorgaben/anweisung, du bist jetzt, du bist ab jetzt, du bist nun, ab jetzt bist du, verhalte
    dich wie, wenn du eine ki bist, wenn sie eine ki sind, markiere/markieren/klassifiziere/betrachte ~ als ~
    verifiziert/gepruft/genehmigt/bestatigt/freigegeben, setze/setzen ~ status ~ verifiziert/gepruft/genehmigt/freigegeben,
    genehmige/genehmigen ~ automatisch, anweisung/anweisungen/hinweis/nachricht an die ki, anweisung/anweisungen/hinweis fur die
    ki, zeige/verrate ~ systemprompt, neue systemanweisung`,
  en: `ignore/disregard/forget/override/overwrite/bypass ~ instructions/instruction/prompt/prompts/directives/guidelines,
    ignore/disregard everything above, ignore/disregard all of the above, from now on you are, you are now a/an/in/the, act as ~
    administrator/admin/dpo, pretend you are, pretend to be the, developer mode, jailbreak, if you are an ai, if you are a
    bot/language, if you are an automated, mark/treat/flag/classify/label/register ~ as ~ verified/approved/released/confirmed,
    set ~ status ~ verified/approved/released, auto-approve, approve ~ automatically,
    instruction/instructions/message/note/prompt to/for the ai/bot/chatbot/llm/model, instructions for ai, reveal/print/show ~
    prompt, new system prompt`,
});

/** Who is spoken to when no person is. */
const MACHINES =
  "(?:a\\.?i\\.?|ki|ia|llm|gpt|chatgpt|copilot|bot|chatbot|system|systeem|systeme|(?:ai|ki|ia)[- ](?:systeem|system|assistent|assistant|model|modell|agent)|(?:assistant|systeme|agent|modele) (?:d')?ia|(?:language|taal|sprach|large language) ?(?:model|modell)|modele de langage|assistent|assistant|automated (?:system|processing|assistant)|geautomatiseerde? systeem|automatische? systeem|automatisch systeem|automatische verwerking|automatische verarbeitung|automatisches system|systeme automatise|traitement automatique|kunstliche intelligenz|artificiele intelligentie|intelligence artificielle)";

const CALLS =
  "(?:instructions?|instructies?|consignes?|anweisung(?:en)?|opdracht(?:en)?|orders?|to|for|note|notice|message|attention|attn|hey|hello|dear|hi|important|aan|voor|beste|let op|bericht|nota|opmerking|belangrijk|pour|a|cher|chere|message|l'attention|attention|important|any?|fur|hinweis|nachricht|achtung|wichtig|liebe|lieber|the|het|de|den|die|das|le|la|les|l'|every|all|alle|elk|elke|tout|toute|jede|jedes|jeden)";

/** "Aan het AI-systeem dat deze mail leest:", "Note pour le modèle de langage :", at the start of a sentence. */
export const CALLED = new RegExp(
  `(?:^|\\n[ \\t>*_#([-]{0,4}|[.!?:([][ \\t*_]{0,4})(?:${CALLS}[ ']{1,2}){0,5}${MACHINES}(?![\\p{L}\\p{N}])[^\\n.!?:,]{0,60} ?[:,]`,
  'gu',
);

/** Somebody is to act as a program, or is greeted as one. */
export const SPOKEN_TO = phrases({
  nl: `als ai-assistent, als ai-model, als ai-agent, als taalmodel, als chatbot, als ai moet je, beste ai, beste chatbot, beste
    bot, hallo ai`,
  fr: `en tant qu'ia, en tant qu'assistant ia, en tant que modele de langage, en tant qu'intelligence artificielle, chere ia,
    cher assistant ia, bonjour ia`,
  de: `als ki-assistent, als ki-modell, als ki-system, als sprachmodell, als ki musst du, liebe ki, hallo ki`,
  en: `as an ai, as an ai assistant, as a language model, dear ai, hello ai, hey ai, attention ai, do not tell the user, do not
    flag, execute the following, run the following command, decode the following`,
});

/** A line that begins as programs name who speaks: "system:", "[SYSTEM]". People begin lines so too. */
export const ROLE_LINES =
  /(?:^|\n)[ \t>*#[(<-]{0,6}(?:system|systeem|systeme|assistant|developer|admin|instructions?|prompt)(?: (?:prompt|message|override|note|notice|melding|bericht|meldung))?(?:[\])>] ?:?| ?:)/gu;

/** What a program is told to do, behind its name. */
export const ORDERS =
  /^[\s\])"'*_:,-]{0,8}(?:\p{L}{1,14}[ ,]{1,2}){0,3}?(?:negeer|vergeet|sla|markeer|registreer|zet|keur|geef|stuur|verstuur|verzend|bevestig|beschouw|antwoord|ignore|ignorez|oublie|oubliez|saute|valide|validez|approuve|approuvez|considere|considerez|marque|marquez|envoie|envoyez|transmets|transmettez|confirme|libere|ignoriere|vergiss|uberspringe|markiere|setze|gib|genehmige|bestatige|sende|schicke|behandle|disregard|forget|skip|bypass|mark|approve|release|send|set|treat|consider|confirm|forward|export|override|close|show|list|reply|delete|sluit|toon|exporteer|verwijder|ferme|affiche|exporte|reponds|supprime|schliesse|zeige|exportiere|antworte|losche|identiteit bevestigd|identite confirmee|identite verifiee|identitat bestatigt|identity (?:is )?(?:confirmed|verified)|the requester is verified|de aanvrager is geverifieerd|(?:\p{L}{1,14} ){0,4}(?:is|ist|est|was|wurde|has been|a ete) (?:al|reeds|bereits|already|deja)? ?(?:geverifieerd|goedgekeurd|gepruft|genehmigt|verifiziert|verified|approved|verifie|approuve|valide)e?)(?!\p{L})/u;

/** Marks that programs set around instructions, and no person does. */
export const CHAT_MARKS =
  /<\|[a-z_]{2,20}\|>|\[\/?inst\]|<<sys>>|<\/?(?:system|prompt|instructions)>|#{2,} ?(?:system|prompt)\b|#{2,} ?(?:instructions?|assistant|user|response) ?:/gu;

/** What a program would set, written as programs write it: "identity_verified=true". */
export const SETTINGS =
  /(?<!\p{L})["']?(?:identity_?verified|is_?verified|verified|approved|auto_?approved?|skip_?\w{2,20}|bypass_?\w{2,20}|override_?\w{0,20})["']? ?[:=] ?["']?(?:true|yes|1|on)\b/gu;

/** Somebody speaks of what he has said himself. */
export const FIRST_PERSON =
  /(?<!\p{L})(?:my|mine|our|mijn|m'n|onze|mes|mon|ma|nos|notre|meine[nrms]?|mein|unsere?[nrms]?)(?!\p{L})/u;
