import type { Senses } from './sense-words.ts';

/** Dutch of the Netherlands and of Flanders. */
export const DUTCH_SENSES: Senses = {
  remove: `verwijder* verwijdren wis wissen gewist wist schrap* geschrapt vernietig* delete* gedelete opkuis* opgekuist weghal* weggehaald
    wegdoen weggedaan weggooi* weggegooid uitwis* uitgewist wissing* *wissing verdwijn* verdwenen uitvegen versnipper* opdoeken prullenbak papiermand
    vuilbak shredder* zwier* smijt* kieper* anonimiseer* afvoeren opgeruimd opruim* leegmaken`,
  forget: 'vergeet vergeten vergetelheid spoor sporen nergens',
  closing:
    'sluit sluiten gesloten afsluit* opzeg* opgezegd stopzet* stopgezet beeindig* opheff* opgeheven annuleer* geannuleerd',
  former:
    'vroeger* voormalig* ex gewezen destijds toenmalig* vertrokken weg overgestapt lid lidmaatschap klant meer',
  needless: 'nodig noodzakelijk overbodig reden doel zin nut',
  wrong:
    'fout* verkeerd* onjuist* incorrect* klopt kloppen vergis* abuis typfout* tikfout* schrijffout* dwaas verward verwissel* verwar* misverstand',
  spelling:
    'spelling gespeld geschreven schrijf letter letters hoofdletter trema accent accenten koppelteken streepje dubbele enkele spatie c k y i z s',
  moved:
    'verhuis* verhuizing adreswijziging adresverandering woon wonen woonde woont domicilie verblijf* intrek nieuwbouw appartement huisnummer bus',
  civil:
    'trouw* getrouwd huwelijk gehuwd scheiding gescheiden meisjesnaam echtgenoot echtgenote weduwe weduwnaar geslacht transitie voornaamswijziging aanspreek* mevrouw meneer',
  shouldbe: 'moet moeten plaats juiste correcte juist eigenlijk zijn geworden voortaan nieuwe nieuw oude oud',
  adjust:
    'aanpas* aangepast verander* veranderd wijzig* gewijzigd verbeter* verbeterd corrig* correctie* gecorrigeerd rechtzet* rechtgezet bijwerk* bijgewerkt update* updaten actualiseer* aanvul* aangevuld vervolledig* noteer* noteren opnieuw invul* ingevuld registreer*',
  outdated: 'verouderd* achterhaald vorig* oude oud jaren',
  field:
    'adres* mailadres* naam achternaam familienaam voornaam geboortedatum geboren gsm* telefoonnummer* nummer* rekeningnummer* iban postcode straat gemeente klantnummer lidnummer',
  see: 'inzage* inzie* inkijk* zien bekijk* kijken lezen beluister* raadplee*',
  copy: 'kopie* kopij* afschrift* duplicaat uitdraai* print* overzicht* lijst* uittreksel* samenvatting export* dump volledig',
  know: 'weten weet wete kennen kent nieuwsgierig benieuwd afvra* vraag wat welke waar hoe verneem* vernemen',
  whatheld:
    'bewaar* bewaart bijhoud* bijgehouden bezit* opslaan opgeslagen verzamel* liggen ligt staat staan zit zitten beschik* heb hebben hebt weten archief* systeem systemen computer* kast* lade databank* bestand*',
  source:
    'vandaan herkomst bron bronnen afkomstig gekregen verkregen aangekocht gekocht hoe komen kom komt geraakt',
  recipients:
    'doorgegeven doorgeven doorgeef* doorgestuurd gedeeld delen doorverkocht verkocht verkopen ontvangers derden partners wie leveranciers verwerkers buitenland',
  retention: 'hoelang bewaartermijn* termijnen lang bewaarperiode',
  purposes: 'doel doelen doeleinden waarvoor waarom rechtsgrond grondslag',
  trail: 'log logs logboek* logging opgezocht geraadpleegd bekeken toegang ingezien gekeken inlog*',
  recording:
    'opname* opnames *opname *opnames beeld beelden *beelden camera* filmpje* gefilmd film* bewakings* dashcam geluid* voicemail* transcript* telefoongesprek* gesprek gesprekken',
  notes:
    'nota nota’s notas notitie* opmerking* verslag* aantekening* commentaar evaluatie* beoordeling* feedback mails mailverkeer correspondentie chat* interne intern',
  dossier:
    'dossier* *dossier fiche* *fiche profiel* map mapje personeelsdossier medisch* gegevens *gegevens data persoonsgegevens info informatie',
  format:
    'csv xml json excel xls* formaat* bestandsformaat gestructureerd* machinaal machineleesbaar leesbaar inlezen inladen importeer* importeren download*',
  digital: 'digitaal digitale elektronisch* pdf mail scan',
  switching:
    'overstap* overstappen overgestapt overschakel* wissel* nieuwe andere concurrent* leverancier* aanbieder* operator verzekeraar bank provider meeneem* meenemen mee overdrag* overdraag* overgedragen overzet* overgezet rechtstreeks bezorg*',
  freeze:
    'bevries* bevroren blokkeer* geblokkeerd blokker* vergrendel* slot gegrendeld opzij apart parkeer* geparkeerd pauze pauzeer* opschort* schort wacht ijskast ijs stil koelkast afscherm* afgeschermd beperk* beperking on-hold hold',
  untouched:
    'afblijven aanraken aankomen blijven blijft laten laat gebruiken gebruikt gebruik aanwend* raadplegen niemand enkel uitsluitend alleen',
  meanwhile:
    'zolang totdat tot intussen ondertussen afwachting tijdens hangende voorlopig tijdelijk eerst zolang uitgeklaard uitgezocht nagekeken onderzocht onderzoek* klaarheid',
  evidence:
    'bewijs* bewijsstuk* rechtbank rechter rechtszaak advocaat* procedure* vonnis proces schadeclaim claim* zaak politie pv klacht verzekering geschil* betwist* betwisting juridisch* deurwaarder',
  preserve: 'bewaren bewaar behouden behoud houden bijhouden achterhouden overschreven overschrijven niet',
  advertising:
    'reclame* *reclame reklame* publiciteit* promo* folder* aanbieding* actie acties korting* commercie* marketing* *marketing verkoop* verkopers prospectie kortingsbon*',
  newsletter:
    'nieuwsbrief* nieuwsbriev* nieuwsmail* mailing* *mailing mailtjes mails magazine* tijdschrift brochure* catalogus spam *mails uitnodiging* berichten berichtjes',
  salescalls:
    'bel bellen gebeld belt opbellen callcenter telefoontje* oproep* telefonisch* verkoper* telemarketing* sms* whatsapp* pushmelding* appje* appjes brievenbus bus papier',
  stop: 'stop* gestopt ophoud* hou houd kappen kap genoeg beu moe gedaan staken staak minder eindelijk uitgemaakt afgelopen einde laatste',
  unsubscribe:
    'uitschrij* afmeld* afgemeld uitgeschreven unsubscribe* schrijf afzeg* afbestel* lijst lijsten *lijst *lijsten adressenbestand mailinglijst verzendlijst bel-me-niet',
  annoying:
    'storen stoort lastig* vervelend gerust rust bestook* overspoel* opdring* zot gek irritant irriteert ongevraagd*',
  personalised:
    'gepersonaliseerd* persoonlijke advertenties advertentie* doelgroep* voorkeuren klikgedrag koopgedrag aankoopgedrag interesses surfgedrag',
  situation:
    'situatie omstandigheden persoonlijke redenen specifieke bijzondere reden toestand omdat wegens vanwege daarom',
  disagree:
    'akkoord eens tegen bezwaar* verzet* verzetten protest* kant niet nie pas oneens weiger* gekant aanvaard* accepteer* zint ongemakkelijk',
  danger:
    'stalk* ex-man ex-vrouw ex-partner geweld* bedreig* lastiggevallen veilig* veiligheid schuiladres vluchthuis beschermd bang angst gevaar* achtervolg* politie',
  health:
    'ziek* ziekte* gezondheid* medisch* dokter arts kanker burn-out depress* psych* ziekenhuis handicap* beperking behandeling zwanger* overspannen hartpatient autis*',
  family:
    'kind kinderen zoon dochter moeder vader mama papa ouders broer zus echtscheiding hoederecht co-ouderschap partner vrouw man oma opa overleden begraf*',
  tracking:
    'volg* gevolgd gps tracker* tracking locatie* camera* toezicht monitor* monitoring bijhouden badge* prikklok vingerafdruk* gezichtsherkenning surveill* meekijk* profiler* profiel* profilering analyse* analys*',
  publication:
    'website site intranet foto foto’s fotos gepubliceerd publiceer* publicatie online google zoekmachine facebook smoelenboek jaarverslag affiche* vermeld* vermelding getuigenis',
  grounds: 'gerechtvaardigd* belang belangen dwingende grond gronden afweging belangenafweging',
  consent: 'toestemming* *toestemming toelating* instemming goedkeuring akkoord akkoordverklaring permissie',
  ticked:
    'vinkje* aangevinkt aanvink* vakje* hokje* aangeklikt getekend ondertekend handtekening formulier gegeven gaf ooit indertijd inschrijving app instelling*',
  takeback:
    'intrek* ingetrokken trek herroep* terugkom* terugkomen terugtrek* terugneem* terugnemen bedacht gedachten mening spijt niet langer wijzig',
  computer:
    'computer* algoritme* automatisch* geautomatiseerd* robot* machine* software ai artificiele systeem model rekenmodel chatbot bot programma',
  decision:
    'beslis* beslissing* besluit* oordeel uitslag resultaat score* scoring beoordel* punten rating inschatting classific* risico* risicoklasse segment',
  rejected:
    'geweigerd weiger* afgewezen afwijz* afgekeurd niet weerhouden geblokkeerd duurder verhoogd onaanvaard* negatief geschorst stopgezet rood',
  human:
    'mens mensen menselijk* iemand persoon medewerker* personeelslid vlees bloed collega echte echt verantwoordelijke tussenkomst',
  again:
    'opnieuw herbekijk* herbekeken herzie* herziening heroverweg* nakijk* nakijken nagekeken bekeken bekijkt nog eens eens overdoen terug tweede',
  myside:
    'standpunt uitleg* uitleggen verhaal mening kant aanvecht* betwist* motiver* argument* toelicht* toelichten',
  application:
    'aanvraag aanvragen lening krediet* hypotheek huur* huurder* kaart abonnement verzekering* polis premie tarief sollicit* kandidaat kandidatuur vacature job jobs cv',
  instant: 'seconde* seconden minuut minuten meteen onmiddellijk direct nacht zondag binnen',
  invoice:
    'factu* rekening rekeningen betal* bedrag domiciliering euro terugbetal* creditnota kost kosten aanmaning* incasso tegoed',
  delivery:
    'lever* levering geleverd pakje pakket* bestel* bestelling* retour* track verzending koerier garantie herstelling* defect kapot toestel',
  appointment:
    'afspraak afspraken langskom* technieker* installateur wachttijd openingsuren uren reserveer* reservatie* ticket tickets plaatsen inschrijven cursus',
  service:
    'klantendienst helpdesk service wachtlijn bediening personeel vriendelijk onvriendelijk storing* panne internet wifi wachtwoord paswoord inloggen account',
  supplier:
    'offerte* aanbod samenwerk* leverancier partnership demo webinar seo oplossing* vrijblijvend kennismak* prijs prijzen voorstel gratis gewonnen prijs bitcoin',
  study:
    'student* thesis scriptie school* eindwerk onderzoek enquete les leerkracht klas hogeschool universiteit bachelorproef interview journalist* artikel',
  outofoffice:
    'afwezig* verlof vakantie kantoor terug dringende buiten automatisch antwoord ticketnummer ontvangen goede behandeld',
  undelivered:
    'delivery failed failure undeliverable undelivered mailer-daemon onbestelbaar bezorgd mailbox vol recipient rejected postmaster',
  reminder:
    'herinner* herinnering rappel nog steeds antwoord gehoord vernomen gekregen gereageerd reactie weken maanden eerder eerdere vorige onbeantwoord stilte wacht wachten aangetekend termijn verstreken',
  dispute:
    'identiteitskaart* paspoort kopie-id legitimatie eisen eist overdreven buitensporig onnodig portaal formulier handtekening betalen kost taal onvolledig verlenging verlengd afgewimpeld afschepen',
  authority:
    'gegevensbeschermingsautoriteit gba autoriteit* toezichthouder* privacycommissie autoriteitpersoonsgegevens ap klacht klachten indien* neerleg* neergelegd ingediend rechtbank stappen',
  replying:
    'hierbij bijlage bijgevoegd bijgaand code zoals gevraagd antwoord vraag dossiernummer referentie hieronder bevestig* nagestuurd',
  giveup:
    'laat maar intrekken annuleren annuleer vergeet hoeft hoeven niet meer opgelost afgehandeld gevonden klasseren inmiddels intussen',
  thanks: 'bedankt dank merci proficiat tevreden blij complimenten top goed vriendelijk',
  others:
    'buurman buurvrouw buur collega vriend vriendin vriendje anderen iemand anders neef nicht baas hij zij haar hem kennis',
  lawish:
    'avg gdpr artikel art wet wettelijk* verordening recht rechten privacy privacywet privacyverklaring persoonsgegevens termijn maand conform krachtens',
  wish: 'wil wou wens wensen graag gelieve verzoek verzoeken vraag vragen eis zou kunt kunnen kan mag willen aub alstublieft alsjeblieft hierbij',
  forbid: 'niet nooit geen verbod verbied* verboden mag mogen hoeft liever',
  keepit: 'mag mogen behouden bewaren blijven gewoon rest overige wel gerust',
  representative:
    'namens cliente client clienten volmacht gemachtigd* mandaat bewindvoerder voogd advocaat mantelzorger vakbond ouder',
  worker:
    'werk* gewerkt werknemer* ontslag ontslagen uit dienst in personeel loon* hr arbeidscontract uitzend* interim stage stagiair* werkgever collega’s',
};
