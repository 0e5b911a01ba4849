import { phrases } from '../identifiers/phrases.ts';

/** What is said by who wants the answer elsewhere than where his letter comes from: shown, never obeyed. */

/** Of mailboxes it is said without naming the address. */
export const OTHER_MAILBOX = phrases({
  nl: `stuur/zend/mail/bezorg/verstuur ~ naar mijn ander/andere/nieuw/nieuwe/prive *, ander/nieuw/nieuwe/gewijzigd
    e-mailadres/mailadres/emailadres, nieuwe/andere mailbox, niet naar dit adres, niet naar dit mailadres, op een ander adres,
    op mijn ander/andere/nieuw/nieuwe ~ adres, mijn e-mailadres/mailadres/emailadres is gewijzigd/veranderd, naar mijn
    advocaat, gebruik voortaan, oude mailbox/e-mailadres/mailadres/emailadres, geen toegang meer tot mijn
    mailbox/mail/e-mail, veranderd van provider, van provider veranderd`,
  fr: `envoyez/envoyer/repondez/repondre/transmettez/adressez ~ a mon autre/nouvelle *, pas a cette adresse, mon adresse
    e-mail/mail/email a change, autre/nouvelle boite mail, desormais a, autre/nouvelle adresse mail/e-mail/email/electronique,
    change d'adresse mail/e-mail/email/electronique, ancienne boite mail, ancienne adresse mail/e-mail/email, plus acces a ma
    boite, change de fournisseur d'acces, changer de fournisseur d'acces`,
  de: `schicken/senden/schickt/sendet/antworten ~ an meine andere/neue *, andere/anderen/neue/neuen/alte/geanderte
    e-mail-adresse/mailadresse/emailadresse, nicht an diese adresse, meine e-mail-adresse/mailadresse hat sich geandert, an
    meine andere/neue adresse, an eine andere adresse, keinen zugriff mehr auf mein ~ postfach, anderes/neues/altes
    postfach, wechsle den anbieter, anbieter gewechselt, provider gewechselt`,
  en: `send/mail/reply/forward/email ~ to my other/new/private/personal/work *, other/different/new/another/old/changed
    email/e-mail/mail ~ address, not to this address, my email address/account has changed, instead of this address, other
    email, new email, different email, different/other/new/old mailbox, to another address, to a different address, to my
    other/new address, at my other/new address, no longer have access to my ~ email/mailbox/account, changing provider, changed provider`,
});

/** An address of post as well: what follows tells. */
export const OTHER_ADDRESS = phrases({
  nl: `nieuw/nieuwe/ander/andere/volgend/volgende/onderstaand/onderstaande adres`,
  fr: `adresse suivante, nouvelle adresse, autre adresse, adresse ci-dessous`,
  de: `folgende adresse, neue adresse, andere adresse, folgende anschrift, neue anschrift, an folgende`,
  en: `following address, new address, another address, other address, address below`,
});

/** What is done with an answer; the address that it shall go to follows. */
export const SENDS = phrases({
  nl: `stuur*, zend*, mail/mailen, verstuur*, verzend*, bezorg*, antwoord*, lever, sturen, zenden, doorsturen, graag, liefst,
    gegevens, kopie, alles, pakket, dossier, uitsluitend`,
  fr: `envoye*, enverrez, repond*, transmet*, adressez, adresser, parvenir, envoi, reponse, copie, tout, donnees, dossier`,
  de: `schick*, sende*, sendet, antwort*, ubermitteln, leiten, schreiben, kopie, alles, daten, paket, weiterleiten`,
  en: `send, mail, reply, forward, email, deliver, release, resend, copy, answer, everything, data, response, package, file`,
});
