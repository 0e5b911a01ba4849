import { phrases } from '../identifiers/phrases.ts';

/**
 * Words that are meant for a program and not for a person. The product asks no language model anything, so nothing here
 * can be obeyed; the flag tells a person what somebody has tried.
 */
export const TO_SOFTWARE = phrases({
  nl: `negeer ~ vorige/voorgaande/eerdere/bovenstaande/alle instructies, negeer ~
    instructies/opdrachten/prompt, vergeet ~ instructies, negeer alles hierboven, je bent nu een, je bent
    vanaf nu, als ai, als ai-assistent, als ai-model, beste ai, beste chatbot, als taalmodel,
    systeemprompt, systeembericht, systeemopdracht, instructie voor de ai, instructies voor ai, aan de ai,
    markeer ~ als geverifieerd, sla ~ identiteitscontrole over, zet ~ status ~ geverifieerd, aan het
    systeem, voer ~ opdracht uit, instructie voor het systeem, instructie aan het systeem, geautomatiseerd
    systeem instructie, bericht voor de ai, ai-assistent`,
  fr: `ignore* ~ instructions, ignore* ~ consignes, oublie* ~ instructions, oublie* ~ consignes, ne tiens pas
    compte ~ instructions, en tant qu'ia, en tant qu'intelligence artificielle, tu es maintenant, tu es
    desormais, vous etes maintenant un, chere ia, a l'ia, modele de langage, invite systeme, message
    systeme, prompt systeme, instruction systeme, instructions pour l'ia, assistant ia, marque* ~ comme
    verifie*, saute* ~ verification d'identite, passe* outre ~ verification, consigne au systeme, note au
    systeme`,
  de: `ignorier* ~ anweisungen, ignorier* ~ instruktionen, ignorier* ~ vorgaben, vergiss ~ anweisungen,
    vergiss alles, missachte ~ anweisungen, als ki, als ki-assistent, als ki-modell, als sprachmodell, du
    bist jetzt, du bist ab jetzt, du bist nun, liebe ki, an die ki, systemnachricht, systemprompt,
    systemanweisung, anweisung an das system, anweisung an die ki, hinweis an die ki, ki-assistent,
    markiere ~ als verifiziert, uberspringe ~ identitatsprufung, setze ~ status ~ verifiziert, anweisung
    fur die ki`,
  en: `ignore ~ previous/prior/above/earlier/all instructions, ignore ~ instructions, disregard ~
    instructions, forget ~ instructions, ignore everything above, disregard everything above, you are now
    a, you are now an, you are now in, from now on you are, dear ai, as an ai, as a language model, ai
    assistant, ai agent, language model, system prompt, system message, system instruction, developer
    mode, note to the ai, instruction to the ai, instructions for the ai, attention ai, override ~
    instructions, jailbreak, mark ~ as verified, mark ~ case ~ verified, skip ~ identity check, set ~
    status to, automated system instruction, llm, to the bot, note to the system, message to the system,
    act as ~ administrator, new instructions, nieuwe instructies, nouvelles instructions, neue
    anweisungen, do not flag, do not tell the, reveal ~ prompt, print ~ prompt, execute the following, run
    the following`,
});

/** A line that begins as programs name who speaks: "system:". People begin lines so too. */
export const ROLE_LINES =
  /(?:^|\n)[ \t>*#[(<-]{0,6}(?:system|systeem|systeme|assistant|developer|instructions?|prompt)(?: (?:prompt|message|override|note))?[\])]? ?:/gu;

/** Marks that programs set around instructions, and no person does. */
export const CHAT_MARKS =
  /<\|[a-z_]{2,20}\|>|\[\/?inst\]|<<sys>>|<\/?(?:system|prompt)>|#{2,} ?(?:system|prompt)\b/gu;

/** Of these no person writes one to another: they take over, or would have a case decided. */
export const TAKING_OVER = phrases({
  nl: `negeer ~ instructies, vergeet ~ instructies, negeer alles hierboven, je bent vanaf nu, markeer ~ als
    geverifieerd, systeemprompt, sla ~ identiteitscontrole over, zet ~ status ~ geverifieerd, negeer ~
    opdrachten, instructie voor de ai, instructies voor ai`,
  fr: `ignore* ~ instructions, ignore* ~ consignes, oublie* ~ instructions, oublie* ~ consignes, tu es
    maintenant, tu es desormais, marque* ~ comme verifie*, prompt systeme, invite systeme, instructions
    pour l'ia, ne tiens pas compte ~ instructions`,
  de: `ignorier* ~ anweisungen, ignorier* ~ instruktionen, vergiss ~ anweisungen, missachte ~ anweisungen, du
    bist ab jetzt, markiere ~ als verifiziert, uberspringe ~ identitatsprufung, systemprompt, anweisung an
    die ki, anweisung fur die ki`,
  en: `disregard ~ instructions, forget ~ instructions, ignore everything above, disregard everything above,
    system prompt, from now on you are, you are now a, you are now an, you are now in, override ~
    instructions, developer mode, jailbreak, mark ~ as verified, skip ~ identity check, instruction to the
    ai, instructions for the ai, reveal ~ prompt`,
});

/** What somebody says who passes for the group: the file, the case or the data shall be let out. */
export const RELEASE = phrases({
  nl: `geef ~ vrij, vrijgeven, vrijgave, dossier ~ afsluiten, sluit ~ dossier, stuur ~ dossier, stuur ~
    gegevens, goedgekeurd`,
  fr: `liberez, liberer, approuve*, cloturez, cloturer, transmettez ~ dossier, envoyez ~ donnees, envoyez ~
    dossier`,
  de: `freigeben, freigabe, geben sie ~ frei, genehmigt, senden sie ~ daten, schicken sie ~ daten, schliessen
    sie ~ akte`,
  en: `release, approved, approve, close ~ case, send ~ file, send ~ data, send ~ package, send ~ export,
    urgent`,
});
