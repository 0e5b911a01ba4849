import { phrases } from '../identifiers/phrases.ts';

/** What is said by who wants somebody's file out of our hands. Each list in the order nl, fr, de, en. */

/** Words of who decides, and of no requester. */
export const LETS_OUT = phrases({
  nl: `geef/geeft ~ vrij, vrijgeven, vrij te geven, vrijgave, goedgekeurd, keur ~ goed, zet ~ pakket ~ klaar`,
  fr: `liberez, liberer, libere, approuve*, validez ~ envoi, cloturez, feu vert`,
  de: `freigeben, freigabe, freigegeben, geben sie ~ frei, gib ~ frei, genehmigt`,
  en: `release, released, approved, approve, sign off ~ package`,
});

/** The file, the case or the data shall be sent: a requester says it too, of his own. */
export const HANDS_OVER = phrases({
  nl: `stuur/bezorg/mail/zend/verstuur/geef ~ dossier/dossiers/gegevens/pakket/zaken, stuur ~ door, doorsturen, dossier ~
    afsluiten, sluit ~ dossier, pakket doorsturen`,
  fr: `transmettez/transmettre/envoyez/envoyer/communiquez/communiquer/transferez/transferer ~ dossier/dossiers/donnees,
    communication ~ donnees, transfert de dossier`,
  de: `senden/schicken/sende/schicke/leiten/ubermitteln ~ daten/akte/akten/paket/vorgang, weiterleiten, weiterleitung,
    schliessen sie ~ akte`,
  en: `send/forward/transfer/hand/provide/export ~ file/files/data/package/export/case/cases/records/requests, close ~ case`,
});

/** He speaks of his own data, or of what is kept about him. */
export const OWN_DATA =
  /(?<!\p{L})(?:my|our|mijn|m'n|onze|ons|mes|mon|ma|nos|notre|meine[nrms]?|mein|unsere?[nrms]?|(?:about|on|of|over|van|sur|a propos de|uber|von|zu) (?:me|us|mij|ons|moi|nous|mich|mir|uns)|me concernant|mich betreffend\p{L}*|mij betreffende)(?!\p{L})/u;

/** Somebody says that he speaks for the data protection officer, or for the group. */
export const CLAIMS_OFFICE = phrases({
  nl: `ik ben de dpo, assistent/assistente van de dpo, namens de dpo, in opdracht van de dpo, collega van de dpo, ik ben de
    functionaris, dpo heeft ~ goedgekeurd, dpo heeft ~ bevestigd, akkoord van de dpo, collega van de it, van de
    helpdesk`,
  fr: `je suis le dpo, assistant/assistante du dpo, au nom du dpo, sur ordre du dpo, collegue du dpo, je suis le delegue, le dpo
    a ~ approuve/valide/confirme, accord du dpo, assistant/assistante du delegue`,
  de: `ich bin der datenschutzbeauftragte, assistent/assistentin des datenschutzbeauftragten, assistent/assistentin des dpo, im
    auftrag des datenschutzbeauftragten, im namen des datenschutzbeauftragten, datenschutzbeauftragte hat ~
    genehmigt/bestatigt, ich bin der dpo`,
  en: `i am the dpo, i'm the dpo, dpo's assistant, assistant of the dpo, assistant to the dpo, on behalf of the dpo, colleague of
    the dpo, the dpo has ~ approved/confirmed, i am the data protection officer, assistant to the data protection officer,
    data protection officer's assistant`,
});

/** A check of identity shall not be made: told to a program, or asked of a person in all innocence. */
export const SKIPS_CHECK = phrases({
  nl: `sla ~ identiteitscontrole/verificatie/controle over, identiteitscontrole ~ overslaan, omzeil ~ controle/verificatie`,
  fr: `saute*/passe*/ignore*/contourne* ~ verification/controle, passe* outre ~ verification/controle`,
  de: `uberspring* ~ identitatsprufung/identitatskontrolle/prufung, umgeh* ~ identitatsprufung/prufung`,
  en: `skip/bypass/waive/omit ~ identity/id check/verification, skip/bypass/waive ~ verification`,
});

/** A check is said to have been made, or not to be needed. */
export const NO_CHECK = phrases({
  nl: `zonder ~ identiteitscontrole, zonder ~ controle van ~ identiteit, zonder verdere controle, geen ~ identiteitscontrole
    nodig, identiteitscontrole is niet nodig, controle is ~ niet nodig, identiteit is al ~ gecontroleerd/bevestigd, volmacht is
    niet nodig`,
  fr: `sans verification, sans verifier ~ identite, sans autre controle, sans controle d'identite, verification ~ pas necessaire,
    identite a deja ete verifiee, identite est deja verifiee, procuration n'est pas necessaire`,
  de: `ohne identitatsprufung, ohne ~ prufung der identitat, ohne weitere prufung, identitatsprufung ~ nicht
    notig/erforderlich/notwendig, identitat ~ bereits gepruft/bestatigt, vollmacht ist nicht notig/erforderlich`,
  en: `without ~ identity check, without checking ~ identity, without verification, without further checks, identity check is not
    needed, no identity check, no need to verify, identity has already been verified/confirmed/checked, power of attorney is
    not needed/necessary`,
});
