import { GERMAN_CONCEPTS } from './concepts-de.ts';
import { GERMAN_REFUSALS } from './refusals-de.ts';
import { GERMAN_WISHES } from './rights-de.ts';
import type { Vocabulary } from './vocabulary.ts';
import { GERMAN_WORDS } from './words-de.ts';

/** German of Germany, Austria, Switzerland and East Belgium. Compounds are found by their end: "Kundendaten", "Telefonaufnahmen". */
export const GERMAN: Vocabulary = {
  concepts: GERMAN_CONCEPTS,
  words: GERMAN_WORDS,
  rights: { ...GERMAN_WISHES, ...GERMAN_REFUSALS },
  mentions: [
    'unzustellbar|abwesenheitsnotiz|abwesenheit|zustellfehler',
    'korrigier*|ändern|ändert|anpassen|berichtig*|ausbessern|aktualisier* _4 dienstplan|begrüssung|bandansage|vertrag|webseite|website|öffnungszeiten|weiterleitung|uhrzeit|protokoll|entwurf|lieferschein|gutschrift',
    'dienstplan|begrüssung|bandansage|vertrag|webseite|website|öffnungszeiten|weiterleitung|uhrzeit|protokoll|entwurf|lieferschein|gutschrift _5 korrigier*|ändern|anpassen|berichtig*|ausbessern',
    '@receive & zugangsdaten|anmeldedaten|logindaten|eckdaten|rahmendaten|termindaten|rechnungsdaten',
    'auskunft|auskünfte|information|informationen _2 über|zu unsere|unser|ihre|unseren|unserem|eure|euer|ihr|ihren|ihrem _1 produkt*|dienst*|leistung*|angebot*|preise*|firma|unternehmen|öffnungszeiten|stelle',
    'erteilen|geben wir ihnen|euch',
    'rechnung|rechnungen|termin|termine|bestellung|auftrag|angebot|passwort|kennwort|ansage|text|betrag|abo|abonnement|reservierung|buchung|lieferung|mahnung|artikel|warenkorb|rufumleitung|datei|anhang|link|virus|fleck|flecken|müll|schnee _6 löschen|löscht|stornieren|entfernen|ändern|verschieben|korrigieren|anpassen|vernichten',
    'lösche|löschen|löscht|entfernen|entfernt|ändern _4 rechnung|rechnungen|termin|termine|bestellung|auftrag|angebot|passwort|kennwort|ansage|text|betrag|abo|abonnement|reservierung|buchung|lieferung|mahnung|artikel|warenkorb|rufumleitung|datei|anhang|link|virus|fleck|flecken|müll|schnee',
    'sie haben das|ein|jederzeit|folgende|auch|zudem _2 recht|rechte',
    'sie können|dürfen|könnten|koennen _6 verlangen|beantragen|widersprechen|widerrufen|abmelden|abbestellen|ausüben|anfordern',
    'wenn|falls sie _5 keine|nicht|keinen|kein mehr|länger|weiteren _5 möchten|wünschen|wollen',
    'klicken sie',
    'wir bieten|schulen|beraten',
    'unsere kontonummer|bankverbindung|iban|bankdaten',
    'korrigier*|ändern|ändert|anpassen|stornieren|berichtig*|verschieben|löschen|löscht _3 rechnung|rechnungen|betrag|bestellung|termin|ansage|text|auftrag|angebot|passwort|kennwort',
    'bestehen eines|einer|des',
    'welche rechte|betroffenenrechte',
    'meine rechte _3 habe|auf',
    'falls|sollten|wenn|sofern sie _4 ablehnen|verweigern|weigern|widersprechen',
    'sollten sie _2 löschung ablehnen',
    'bestehen ihrerseits einwände',
    'zur folge',
    'falls _1 mein widerspruch',
    'haben sie mir meinen widerspruch',
    'mir meinen widerspruch',
    'führt|führen _6 zur|zu _2 löschung',
    'vielleicht _3 später',
    'überlege|erwäge|ob ich',
    'wie kann ich|man',
    'aufhebung der richtlinie',
    'vorgenommenen änderungen',
    'entscheidung einschliesslich profiling',
    'löschen|vernichten|löscht sie? _2 diese|dieses _1 e|mail|email|nachricht|schreiben',
  ],
  asides: [
    'welche daten|unterlagen|angaben|informationen _4 brauchen|benötigen|benötigt|braucht|fehlen',
    'dank|danke|bedanke _2 für _3 auskunft|information|informationen|infos|auskünfte',
    'mein|meinen|meinem|dem|der|den widerspruch|antrag|einspruch _2 läuft|geprüft|entschieden|bearbeitet|anhängig',
  ],
  announcements: [
    'wenn|falls|sollte|sollten|sofern @you _9 nicht|keine|nichts|kein|nich|weigern',
    'wenn|falls|sollte ich _4 keine|nichts|kein|nix',
    'andernfalls|ansonsten|sonst|anderenfalls|widrigenfalls',
    'ohne _2 antwort|rückmeldung|reaktion _9 werde|muss',
    'bei ausbleiben|ausbleibender|nichtbeantwortung',
    'im nächsten|zweiten schritt',
  ],
  lodged: [
    'beschwerde _3 nach art|artikel|gemäß 77|art',
    'reiche|lege|einreichen|erhebe|einlegen _4 beschwerde _3 ein|bei|gegen|gemäß|hiermit',
    'hiermit|möchte|will|lege|reiche _4 beschwerde _4 einreichen|einlegen|ein|erheben|über|führen',
    'beschwerde _6 eingereicht|eingelegt|erhoben|eingebracht',
    'möchte _2 mich beschweren',
    'beschwere mich',
  ],
  earlier: [
    'hatte|habe|haben|hatten _9 anfrage|antrag|schreiben|mail|auskunft|auskunftsersuchen|bitte _9 gestellt|gewandt|geschickt|gesendet|verlangt|gebeten|beantragt|geschrieben|angefordert',
    'hatte|habe|haben _9 gewandt|gebeten|beantragt|angefordert|verlangt|ersucht|aufgefordert',
    'anfrage|antrag|schreiben|auskunftsersuchen|mail vom',
    'frühere|vorige|letzte|erste|ursprüngliche|früheren|letzten anfrage|antrag|mail|schreiben|nachricht',
  ],
};
