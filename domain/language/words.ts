import type { Language } from '#contracts/language.ts';

/**
 * The short words that no letter does without, then the words of a request for one's data. A word of several languages
 * stands in the list of each, and then says less. "je" and "u" are words like others here, and no more: the first is
 * French too, and writers mix them (O25). "GDPR" is written in all of them
 * and stands in none.
 */
export const WORDS: Readonly<Record<Language, string>> = {
  nl: `
    de het een en van voor met zijn naar niet ook maar aan bij dat die dit deze als om te op uit over door er in is of
    tot tegen zonder binnen tussen volgens omdat dus want zoals geen nog al wel hier daar waar wat wie welke welk hoe
    waarom wanneer daarvan hiervan hierbij ik mij mijn jij je jouw jullie u uw hij zij wij we ons onze hun haar hem
    wordt worden werd ben bent was heb hebt heeft hebben had kan kunt kunnen wil wilt willen zou zal zullen moet moeten
    mag alle alles iets niets veel graag even eens per nu nooit altijd sinds zo dan
    beste geachte mevrouw heer hallo dag groet groeten groetjes vriendelijke hartelijke alvast alstublieft bedankt dank
    gegevens persoonsgegevens persoonlijke inzage inzageverzoek verzoek verzoeken vraag vragen sturen stuur bezit bewaren
    bewaart verwerken verwerkt verwerking toegang kopie overzicht weten krijgen ontvangen verwijderen wissen bezwaar intrekken
    toestemming klant antwoord naam adres geboortedatum klantnummer telefoon opname opnames gesprek gesprekken gebeld
    jaar maand dagen vandaag betreft onderwerp mvg aub avg
  `,
  fr: `
    le la les un une des du de et en est sont dans pour par avec sans sur sous que qui quoi dont où ce cet cette ces
    ceci cela ça se sa son ses leur leurs à au aux ou mais donc car comme si ne pas plus rien tout tous toute toutes
    même aussi très bien alors quand comment pourquoi quel quelle quels quelles chez entre depuis avant après selon il
    elle ils elles on nous vous je tu moi toi me te mon ma mes ton ta tes votre vos notre nos suis es êtes été être
    avoir avez ont ai as a eu peut peux pouvez veux voulez voudrais souhaite dois doit devez fait faire ici là jamais
    l d j c n m s qu
    bonjour madame monsieur merci cordialement salutations veuillez prie agréer distinguées bien svp stp
    données personnelles demande demander accès copie informations conservez détenez traitez traitement recevoir
    envoyer envoyez savoir supprimer effacer effacement opposition retirer consentement client cliente réponse nom
    adresse naissance numéro téléphone appel appels enregistrement enregistrements mois jours an ans aujourd hui
    concernant objet courriel rgpd
  `,
  de: `
    der die das den dem des ein eine einen einem einer eines und oder aber nicht auch in im an am auf aus bei beim mit
    nach von vom vor zu zum zur über unter durch für gegen ohne um bis seit zwischen gemäß dass daß weil wenn als ob wie
    was wer wo wann warum welche welcher welches noch nur schon sehr mehr alle alles kein keine etwas nichts hier dort
    diese dieser dieses diesem so da nun ich mich mir mein meine meinen meinem meiner du dich dir dein er sie es wir uns
    unser unsere ihr ihre ihren ihrem ihrer ihnen ist sind war waren sein bin wird werden wurde wurden habe haben hat
    hatte hatten kann können könnte könnten will wollen möchte möchten soll sollen muss müssen darf bitte nie immer
    damen herren herr frau sehr geehrte geehrter guten tag hallo danke dank freundlichen grüßen gruß grüße
    daten personenbezogene personenbezogenen auskunft anfrage antrag kopie gespeichert speichern verarbeiten verarbeitet
    verarbeitung erhalten senden schicken wissen löschen löschung widerspruch widerrufen einwilligung kunde kundin
    antwort name anschrift adresse geburtsdatum kundennummer telefon anruf anrufe aufnahme aufnahmen gespräch monat tage
    woche jahr heute betreff mfg dsgvo
  `,
  en: `
    the a an and or but not of to in on at by for from with without about into over under between within until since if
    as so than then also any all some every each no nor only such other more most just because whether this that these
    those there here it its is are was were be been being am do does did don have has had can could will would shall
    should may might must he she they them his her their we us our you your i me my mine myself which who whom what
    when where why how please never always t
    dear hello hi sir madam thank thanks sincerely regards yours faithfully kind best
    data personal request access copy information hold store stored process processed know like want send get receive
    delete erase erasure object objection withdraw consent customer answer reply name address birth phone number call
    calls recording recordings month days week today regarding subject
  `,
};

/**
 * Letters and endings that one of the languages has far more than the others. They speak for words that are in no list:
 * in a mail of three words there may be nothing else.
 */
export const CUES: Readonly<Record<Language, readonly RegExp[]>> = {
  nl: [/ij|aa|uu|oei|ooi|ieuw|eeuw/u, /(?:..heid|..lijke?|..atie|..tje|..eer|..eerd|..oek|..oeken)$/u],
  fr: [/[èêëçœàùâîïôû]|ées?$|é$/u, /(?:eau|eaux|eux|euse|euses|aient|ement|..ez|oir|oire|..ique)$/u],
  de: [/[äßöü]|sch|tz/u, /(?:..ung|..ungen|..keit|..lich|..liche|..lichen|..schaft|..isch)$/u],
  en: [/^th|^wh|^sh|ough/u, /(?:..ing|ght|..ness|..ful|..ly|..ity|..ould|..ers|..ed)$/u],
};
