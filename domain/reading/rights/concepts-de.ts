import type { Vocabulary } from './vocabulary.ts';

/** German of Germany, Austria, Switzerland and East Belgium. Compounds are found by their end: "Kundendaten", "Telefonaufnahmen". */
export const GERMAN_CONCEPTS: Vocabulary['concepts'] = {
  no: 'nicht kein keine keinen keinem keinerlei keiner keines nie niemals ohne nichts weder nich nix net ned niemand niemandem niemanden statt anstatt',
  but: 'aber sondern nur lediglich jedoch ausser bloss allein stattdessen dafür bitte also deshalb daher darum somit drum',
  only: 'nur bloss allein ausschliesslich',
  and: 'und dann danach anschliessend sowie',
  if: 'wenn falls sofern sollte sollten',
  i: 'ich wir',
  me: 'mich mir uns mi',
  you: 'sie ihr du euch dein eure ihre ihnen ihrer ihrem',
  data: `*daten datn *datensatz datensatz* datensätze akte akten *akte profil dossier infos info information *information
    informationen angaben *angaben unterlagen einträge eintrag cookies spuren persönliches notizen *notizen *unterlagen foto fotos bild bilder lebenslauf dokumente datei fichen chat
    *verlauf korrespondenz schriftverkehr eingaben kommentar bewertung rezension karteikarte bewerbung anschreiben bewerbungsunterlagen bewerbungsmappe datein dateien`,
  personal: `*daten datn akte akten *akte kundenakte dossier *datensatz datensatz* datensätze einträge unterlagen *angaben
    notizen profil datenbestand`,
  mine: 'mein meine meinen meiner meinem meines mich mir mi unsere unserer person',
  more: 'mehr länger will möchte brauche wünsche wollen möchten nie künftig weiterhin zukünftig zukunft',
  field: `name namen *name *namen adresse anschrift *adresse *anschrift geburtsdatum *namen *nummer nummern nr handynr telefonnr
    telnr tel handy postleitzahl plz schreibweise strasse familienstand geburtsjahr geburtsort jahrgang telefon geburtstag titel *titel anrede geschlecht
    wohnort adressdaten mail mailadresse postadresse`,
  everything: 'alles sämtliches komplett allesamt ganzes zeug kram zeugs krempel rest',
  account:
    'konto *konto kontos account *account accounts profil *profil zugang login mitgliedschaft registrierung',
  recording: `voicemail voicemails sprachmemo sprachmemos *aufnahme *aufnahmen *aufzeichnung *aufzeichnungen *mitschnitt mitschnitte mitschnitts *mitschnitten bilder
    sprachnachricht sprachnachrichten audiodatei audiodateien transkript gesprächsprotokoll gesprächsprotokolle`,
  list: 'liste *liste listen *listen verteiler *verteiler',
  delete: `~lösch* ~gelösch* *löschung zulöschen lösch entfern* ~entfernen entfernung vernicht* ~vernichten tilg* getilgt
    ausradier* wegwerf* wegschmei* weggeschmissen weggeworfen rausschmei* rauswerf* rausgeschmissen wegmachen wegtun weggetan
    beseitig* schredder* geschreddert zerstör* eliminier* delete* ausgelöscht auslöschen säubern herauslöschen löchen löshen lösschen löschn loeschn`,
  correct: `~berichtig* *berichtigung ~korrigier* ~korrektur* korrektur* ändern ändert änderung* aender* geänder* abänder* abgeänder*
    abzuändern umänder* umgeänder* anpass* angepass* anzupassen anpassung ~aktualisier* richtigstell* richtiggestell*
    richtigzustellen vervollständig* ergänz* ~verbesser* ausbesser* ausgebesser* auszubessern updaten upgedatet umschreiben
    umtragen umzuschreiben nachtragen nachgetragen`,
  wrong: `falsch* fehler fehlerhaft* unrichtig* veraltet* inkorrekt* unvollständig* verkehrt* tippfehler schreibfehler
    zahlendreher buchstabendreher überholt unzutreffend* alten alte alter irrtümlich`,
  limit: `~einschränk* ~eingeschränk* ~einschränkung einzuschränken beschränk* sperren sperrt sperre sperrung *sperrung
    gesperrt einfrieren eingefroren einzufrieren aussetzen ausgesetzt blockier* stilllegen stillgelegt pausieren`,
  processing: '~verarbeitung *verarbeitung *verarbeitungen verarbeit* weiterverarbeit*',
  use: `nutz* genutz* verwend* benutz* benütz* verarbeit* *verarbeitung speicher* speicherung gebrauch* auswert* ausgewertet
    *auswertung *auswertungen auszuwerten analysier* *analyse aufzeichn* aufgezeichnet aufzuzeichnen mitschneid* mitgeschnitten aufnehmen
    aufgenommen profil* ausspionier* tracken`,
  share: `weitergeb* weitergegeb* weiterzugeben weitergabe teilen geteilt verkauf* weiterverkauf* übermittel* übermittlung
    weiterleiten weitergeleitet weiterleitung weiterreichen weitergereicht herausgeben`,
  portable: '~datenübertragbarkeit datenportabilität portabilität übertragbarkeit datenmitnahme portierung',
  transfer: `übertrag* überträgt übermittel* mitnehmen mitzunehmen schicken senden weiterleiten überstellen portieren
    exportier* transferier* herüberholen rüberschicken`,
  provider:
    'anbieter anbietern *anbieter dienstleister konkurrenz konkurrenzfirma konkurrenzunternehmen mitbewerber verantwortlichen firma unternehmen betreiber konkurrenten',
  objecting: `~widerspruch ~widersprech* ~widersprich* *widerspruch widerspreche einspruch wehre ablehn* lehn* verbiet*
    verbitt* untersag* missfällt dagegen protestier* einwände`,
  marketing: `werbung direktwerbung telefonwerbung mailwerbung emailwerbung postwerbung briefwerbung smswerbung onlinewerbung dauerwerbung produktwerbung papierwerbung internetwerbung
    werbe* *werbezwecke *werbezwecken marketing *marketing reklame akquise promotion promotions
    produktinformationen kaltakquise`,
  mailing: `newsletter* *newsletter werbung direktwerbung telefonwerbung mailwerbung emailwerbung postwerbung briefwerbung smswerbung onlinewerbung dauerwerbung produktwerbung papierwerbung internetwerbung werbe* rundbrief* rundmail* infobrief* infomail* infopost spam reklame mailing*
    werbepost prospekte kataloge zusendung zusendungen aussendungen gewinnspiel* sonderangebote postwurf*`,
  unsubscribe: `abmelden abgemeldet abmeldung *abmeldung abzumelden ~abbestell* abzubestellen austragen ausgetragen austragung
    auszutragen unsubscribe* abonnieren werbewiderspruch werbesperre deabonnieren`,
  stop: `stop* aufhören aufzuhören hört höre hör hören unterlass* einstell* einzustellen schluss genug satt beend* lassen lasst
    lass verschon* abstell* abzustellen erspar* sparen spart`,
  withdraw: `~widerruf* ~widerruf widerufe wiederrufe wiederruf* zurückzieh* zieh ziehe ziehen zurückzunehmen zurücknehmen nehme
    nehm entzieh* zurückgezogen zurückgenommen zurückzuziehen`,
  consent: `~einwilligung *einwilligung einwilligungen ~zustimmung *zustimmung *einverständnis einverständniserklärung
    erlaubnis genehmigung erlaubte einwilligungserklärung zusage`,
  access: `~auskunft *auskunft auskünfte auskunfts* ~auskunftsersuchen datenauskunft einsicht einsichtnahme akteneinsicht
    einblick dateneinsicht auskumft`,
  copy: 'kopie kopien *kopie *kopien abschrift abschriften ausdruck übersicht aufstellung liste abzug auszug zusammenstellung auflistung',
  receive: `erhalten bekommen bekomme erhalte kriegen krieg schicken schickt schick schickst geschickt senden sendet send zusend* zuzusenden zukommen zuschick* zuzuschicken
    übersenden übersendet übersendung mitteilen mitzuteilen anhören einsehen einzusehen aushändigen zeig* geben gebt gib übermittel* herausgeben
    rausgeben anfordern fordere anschauen ansehen anzuhören ausgehändigt übermittlung zusendung aushändigung herausgabe`,
  know: `wissen welche welcher welches was wüsste wieviel woher erfahren sagen sagt sag mitteilen weiss wozu wofür warum ob
    nennen nennt bekanntgeben gewusst wos`,
  hold: `haben habt hat hast habts ham wissts speicherts gespeichert gspeichert speicher* besitz* vorlieg* gesammelt sammel* sammelt erfass* erfasst
    wisst weiss wissen aufbewahr* vorhanden liegen liegt bekannt verarbeit* steht stehen drinsteht führen führt notiert
    vermerkt hinterlegt aufgezeichnet aufgeschrieben gelagert halten festgehalten archiviert abgelegt`,
  human: `mensch menschen menschlich* person mitarbeiter* jemand jemandem jemanden sachbearbeiter* angestellt* vorgesetzt*
    berater* fachkraft echten echter`,
  review: `überprüf* prüf* geprüft nachprüf* nachgeprüft eingreif* eingriff anschau* ansehen ansieht angesehen draufschaut
    drüberschaut draufschauen begutacht* bewert* neu intervention *schauen *schaut überdenk* nochmal nochmals kontrollier* entscheidet
    entscheiden erneut durchsehen persönlich befasst`,
  decision: `entscheidung entscheidungen *entscheidung entschieden entscheidet entscheid *entscheid ablehnung abgelehnt ablehnt
    bescheid score scoring beschluss absage verweigert zurückgewiesen abgewiesen eingestuft einstufung bestimmt bestimmen beurteil* bewertet kreditwürdig*`,
  automated: `automatisch automatisiert* automatische* vollautomatisch* computer algorithmus algorithmen roboter maschine maschinell*
    software ki system bot programm rechner modell rechenmodell`,
};
