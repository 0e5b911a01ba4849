import type { Senses } from './sense-words.ts';

/** German of Germany, Austria, Switzerland and East Belgium. */
export const GERMAN_SENSES: Senses = {
  remove: `losch* *losch* losche geloscht loschung entfern* vernicht* schredder* geschreddert tilg* wegwerf* weggeworfen streich* gestrichen ausradier*
    verschwind* verschwunden papierkorb mull raus rauswerf* rausschmeiss* wegmach* wegmachen beseitig* bereinig* leer leeren anonymisier* austrag* ausgetragen entsorg*`,
  forget: 'vergess* vergessenwerden spur spuren nirgends',
  closing:
    'kundig* gekundigt schliess* geschlossen aufloes* auflos* aufgelost beend* beendet stillleg* deaktivier* storn* einstell*',
  former:
    'fruher* ehemalig* ex damals einstig* ausgetreten weg gewechselt mitglied mitgliedschaft kunde kundin mehr ausgeschieden',
  needless: 'brauch* benotig* notwendig* uberflussig* grund zweck sinn unnotig*',
  wrong:
    'falsch* fehler* fehlerhaft* unrichtig* inkorrekt* stimmt stimmen irrtum* irrtumlich* vertipp* tippfehler schreibfehler verwechs* verwechselt versehen unkorrekt*',
  spelling:
    'schreib* geschrieben buchstab* umlaut* bindestrich akzent* doppel* einem leerzeichen scharf ss c k y i z s statt',
  moved:
    'umgezogen umzug umzieh* adressanderung wohn* wohne wohnhaft ziehe gezogen anschrift wohnung hausnummer postfach domizil',
  civil:
    'heirat* geheiratet verheirat* hochzeit scheidung geschieden madchenname geburtsname ehemann ehefrau witwe* geschlecht transition anrede frau herr namensanderung vorname*',
  shouldbe:
    'muss mussen richtig* korrekt* eigentlich statt anstatt kunftig neu neue neuen alt alte alten lauten lautet heisst heissen',
  adjust:
    'anpass* angepasst ander* anderung geandert andern berichtig* korrigier* korrektur* verbesser* richtigstell* richtiggestellt aktualisier* erganz* vervollstandig* eintrag* trag* hinterleg* umschreib* umgestellt bearbeit* nachtrag*',
  outdated: 'veraltet* uberholt* alte alten langst seit jahren',
  field:
    'adresse* anschrift mailadresse* name namen nachname vorname geburtsdatum geboren handynummer telefonnummer* nummer kontonummer iban postleitzahl plz strasse ort kundennummer mitgliedsnummer bankverbindung',
  see: 'einsicht* einseh* einsehen ansehen anschau* sehen lesen anhor* nachles* auskunft* auskunfte',
  copy: 'kopie* abschrift* duplikat ausdruck* druck* ubersicht* liste* auszug* aufstellung* zusammenfass* export* vollstandig* zusenden zuschick* zukommen',
  know: 'wissen weiss wusste kennen neugierig interessier* frage fragen was welche wo wie erfahr* mitteil* mitgeteilt sagen sagt verrat*',
  whatheld:
    'speicher* gespeichert aufbewahr* fuhr* gefuhrt besitz* gesammelt sammel* sammelt liegt liegen steht stehen habt haben verfug* archiv* system* computer akte akten schublade datenbank* datei* hinterlegt vorliegt vorhanden',
  source:
    'woher herkunft quelle* stamm* stammen bekommen erhalten gekauft erworben wie kommt kommen gekommen her',
  recipients:
    'weitergegeben weitergab* weitergeb* ubermittel* geteilt verkauft verkauf* empfanger* dritte* partner wem wer dienstleister* auftragsverarbeiter ausland drittland',
  retention: 'dauer speicherdauer lange fristen aufbewahrungsfrist',
  purposes: 'zweck* wofur warum wozu rechtsgrundlage grundlage weshalb',
  trail:
    'log logs protokoll* zugriff* abgerufen aufgerufen eingesehen angeschaut geoffnet anmeld* nachgesehen',
  recording:
    'aufnahm* *aufnahm* aufzeichn* *aufzeichnung* bild bilder *bilder video* kamera* gefilmt film* uberwach* tonband mitschnitt* transkript* telefonat* gesprach* anruf',
  notes:
    'notiz* vermerk* *vermerk* bemerkung* bericht* protokoll* kommentar* beurteil* bewertung* mails schriftwechsel korrespondenz chat* intern* anmerkung*',
  dossier:
    'akte* *akte dossier* profil* mappe kartei* daten *daten unterlagen personalakte krankenakte info* information* angaben',
  format:
    'csv xml json excel xls* format* dateiformat strukturiert* maschinenlesbar* gangig* einlesen importier* import* herunterlad* download*',
  digital: 'digital* elektronisch* pdf mail scan',
  switching:
    'wechsel* wechseln gewechselt neuen neuer anderen konkurrenz* anbieter* versorger versicherer bank mitnehmen mitnahme mitgenommen ubertrag* uberspiel* direkt umzieh* portier* ubergeb*',
  freeze:
    'sperr* gesperrt einfrier* eingefroren blockier* blockade pausier* auf eis beiseite ausgesetzt aussetz* einschrank* eingeschrankt einschrankung zuruckstell* stilleg* verschluss abschliess* weggesperrt parken geparkt',
  untouched:
    'anfass* finger anruhr* verwend* benutz* nutz* nutzung gebrauch* lassen liegen bleiben bleibt niemand nur ausschliesslich einzig',
  meanwhile:
    'solange bis inzwischen zwischenzeit unterdessen wahrend* vorlaufig vorubergehend erst zuerst geklart klarung gepruft prufung abgeschlossen untersuch* entschieden schwebend*',
  evidence:
    'beweis* *beweis* gericht* richter anwalt* anwaltin rechtsanwalt* verfahren prozess klage polizei anzeige streit* bestreit* bestritten juristisch* versicherung schaden* anspruch* gutachten mahnbescheid',
  preserve: 'behalten behaltet aufheben aufbewahren erhalten sichern gesichert uberschrieben uberschreib*',
  advertising:
    'werbung* werbe* *werbung prospekt* rabatt* angebot* aktion* gutschein* marketing* vertrieb* reklame promo* anzeige* verkauf* bewerb*',
  newsletter:
    'newsletter* rundbrief* rundmail* mailing* mails magazin* zeitschrift katalog* broschure* spam einladung* nachricht* post werbemail* werbepost',
  salescalls:
    'anruf* anrufe anrufen angerufen rufen ruft telefonier* telefonisch* callcenter sms whatsapp push* briefkasten papier vertreter verkaufer klingel* klingelt telefon',
  stop: 'stop* hort hor horen aufhor* schluss lasst lassen genug satt nerv* reicht endlich beenden ende letzte einstell* unterlass* unterlasst bleib*',
  unsubscribe:
    'abmeld* abgemeldet austrag* abbestell* abbestellt unsubscribe* abonnement verteiler* liste listen adressliste streichen robinsonliste abo',
  annoying:
    'stor* nerv* lastig* ruhe belastig* uberschutt* bombardier* zugemullt zumull* unerwunscht* ungefragt* unverlangt* unaufgefordert*',
  personalised:
    'personalisier* zugeschnitten* zielgruppe* vorlieben kaufverhalten klickverhalten surfverhalten interessen profile werbeprofil',
  situation: 'situation umstand* personlich* besonder* grunde grunden lage weil wegen deshalb aufgrund grund',
  disagree:
    'einverstanden widersprech* widerspruch* wehr* dagegen nicht ablehn* akzeptier* unwohl unangenehm missfall* passt protest* weigere',
  danger:
    'stalk* exmann exfrau expartner ex-mann gewalt* bedroh* belastigt sicherheit schutz* frauenhaus angst gefahr* verfolg* auflauer* polizei auskunftssperre',
  health:
    'krank* krankheit gesundheit* medizin* arzt arztin arztlich* krebs burn-out burnout depress* psych* spital krankenhaus behinder* behandlung schwanger* therapie pfleg*',
  family:
    'kind kinder sohn tochter mutter vater mama papa eltern bruder schwester scheidung sorgerecht partner* mann frau oma opa verstorben* begrabnis todesfall',
  tracking:
    'verfolg* gps tracker* tracking standort* ortung kamera* uberwach* beobacht* badge stechuhr fingerabdruck* gesichtserkennung spionier* profiling profil* analys* auswert* zeiterfassung',
  publication:
    'website webseite homepage intranet foto* photo* bild veroffentlich* online google suchmaschine facebook schaukasten plakat* jahresbericht erwahn* zeugnis* aushang',
  grounds: 'berechtigt* interesse* zwingend* grund grunde abwagung schutzwurdig*',
  consent:
    'einwillig* *einwilligung zustimm* zustimmung erlaubnis* genehmig* einverstandnis* gestatt* erlaubt',
  ticked:
    'hakchen haken angekreuzt kreuz* kastchen angehakt unterschrieben unterschrift formular erteilt gegeben gab damals anmeldung app einstellung* angeklickt',
  takeback:
    'widerruf* widerrufe zuruckzieh* zuruckgezogen ziehe zurucknehm* zuruck nehme uberlegt meinung anders bereue langer mehr',
  computer:
    'computer* algorithm* automatisch* automatisiert* roboter maschine* software ki kunstlich* system* modell* programm* chatbot bot rechner',
  decision:
    'entscheid* entscheidung* beschluss ergebnis* score* scoring bewert* punkt* rating einstuf* eingestuft risiko* klass* kategorie berechn*',
  rejected:
    'abgelehnt ablehn* absage* abgewiesen verweiger* nicht geblockt gesperrt teurer erhoht negativ* ausgeschlossen rausgeflogen durchgefallen',
  human:
    'mensch* menschlich* jemand person mitarbeiter* sachbearbeiter* echter echte fleisch blut kolleg* verantwortlich* eingreifen',
  again:
    'nochmal* noch einmal erneut* uberpruf* uberprufung neu nachpruf* prufen anschauen anschaut durchseh* zweit* wiederhol*',
  myside:
    'standpunkt erklar* darleg* sicht seite anfecht* bestreit* argument* begrund* stellung aussern anhor* ansicht',
  application:
    'antrag* kredit* darlehen hypothek* miet* mieter* karte abonnement versicherung* police pramie tarif* bewerb* kandidat* stelle job lebenslauf vertrag',
  instant: 'sekunde* minute* sofort* prompt augenblick* nacht sonntag innert innerhalb',
  invoice:
    'rechnung* zahl* bezahl* betrag lastschrift* euro franken erstatt* ruckerstatt* gutschrift kosten mahnung* inkasso guthaben abbuch*',
  delivery:
    'liefer* geliefert paket* bestell* bestellung* rucksend* retoure* sendung* garantie reparatur* defekt kaputt gerat zustell*',
  appointment:
    'termin* vorbeikomm* techniker* monteur wartezeit offnungszeit* reserv* reservier* ticket* karten platz platze anmelden kurs*',
  service:
    'kundendienst kundenservice hotline service warteschleife personal freundlich unfreundlich storung* internet wlan passwort kennwort einloggen konto beschwerde',
  supplier:
    'offerte* kostenvoranschlag zusammenarbeit lieferant partnerschaft demo webinar seo losung* unverbindlich kennenlern* preis preise vorschlag gratis gewonnen gewinn bitcoin',
  study:
    'student* studier* diplomarbeit masterarbeit bachelorarbeit schule schul* projekt forschung umfrage* lehrer klasse hochschule universitat interview journalist* artikel seminararbeit',
  outofoffice:
    'abwesen* ausser haus urlaub* ferien buro zuruck dringend* automatisch* antwort ticketnummer eingegangen erhalten bearbeitet',
  undelivered:
    'delivery failed failure undeliverable undelivered mailer-daemon unzustellbar zugestellt postfach voll empfanger abgewiesen postmaster',
  reminder:
    'erinner* erinnerung mahn* immer noch antwort* gehort bekommen reagiert reaktion wochen monate* frueher* schon bereits vorher* unbeantwortet schweigen warte warten einschreiben frist* verstrichen abgelaufen',
  dispute:
    'ausweis* personalausweis ausweiskopie pass verlang* verlangt ubertrieben unverhaltnismassig* unnotig portal formular unterschrift bezahlen kosten gebuhr sprache unvollstandig* verlanger* abgespeist abwimmel*',
  authority:
    'datenschutzbehorde datenschutzbeauftragt* aufsichtsbehorde behorde* beschwerde* einreich* eingereicht einleg* gericht schritte landesbeauftragt* edob',
  replying:
    'anbei anhang beigefugt beiliegend code wie gewunscht antwort frage aktenzeichen referenz unten bestatig* nachgereicht gefragt',
  giveup:
    'erledigt zuruckziehen zuruck lassen vergessen sie nicht mehr notig hinfallig gelost gefunden inzwischen mittlerweile schon gut abhaken',
  thanks: 'danke dank* bedank* lob zufrieden freu* komplimente super toll nett',
  others: 'nachbar* kolleg* freund* freundin andere anderen jemand cousin chef er sie ihm ihr sein bekannt*',
  lawish:
    'dsgvo ds-gvo art artikel gesetz* gesetzlich* verordnung recht rechte datenschutz datenschutzerklarung personenbezogen* frist monat* gemass gemaess dsg revdsg',
  wish: 'will wollen mochte wunsch* wunsche bitte bitten verlange forder* ersuch* konnten konnt konnen kann durfte hiermit gerne',
  forbid: 'nicht kein* nie niemals verbiet* untersag* darf durfen verboten lieber',
  keepit: 'durft durfen konnt behalten bleiben rest ubrige gern gerne ruhig',
  representative:
    'namen auftrag mandant* mandantin vollmacht* bevollmachtigt* betreuer* vormund anwalt beistand angehorig* gewerkschaft eltern vertret*',
  worker:
    'arbeit* gearbeitet angestellt* mitarbeiter entlassen kundigung ausgeschieden personal* lohn* gehalt hr arbeitsvertrag zeitarbeit praktik* arbeitgeber betriebsrat kollegen',
};
