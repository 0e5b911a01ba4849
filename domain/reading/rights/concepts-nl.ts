import type { Vocabulary } from './vocabulary.ts';

/** The words of Dutch for each concept: of the Netherlands, of Flanders, and as they are typed in a chat. */
export const DUTCH_CONCEPTS: Vocabulary['concepts'] = {
  no: 'niet geen nooit zonder nie noch niets niks geenszins nimmer ni gn',
  but: 'maar doch wel enkel alleen echter behalve tenzij',
  only: 'alleen enkel slechts louter',
  and: 'en alsook evenals alsmede tevens eveneens daarnaast bovendien',
  if: 'als indien wanneer mocht',
  i: 'ik wij we kben kwil kheb',
  me: 'mij me mijzelf mezelf ons',
  you: 'u jullie julie je jij gij ge uw ulder',
  data: `~gegevens *gegevens data dossier *dossier fiche klantenfiche *fiche klantenkaart steekkaart profiel ~persoonsgeg* persoonlijks bestanden sporen geg
    foto fotos documenten document evaluaties evaluatie verslag verslagen correspondentie inschrijving registratie getuigenis
    info informatie persoonsinfo historiek cookies logs notities cv motivatiebrief sollicitatiebrief kandidatuur sollicitatiedossier`,
  personal:
    '~gegevens *gegevens data dossier *dossier fiche klantenfiche ~persoonsgeg* geg logs notities historiek documenten evaluaties evaluatie verslag verslagen correspondentie',
  mine: 'mijn mn mijne me mij mezelf men',
  more: 'meer langer nooit hoef hoeven wil wens wensen willen nodig',
  field: `adres *adres naam voornaam familienaam achternaam geboortedatum geboortejaar *nummer telefoonnummer gsm gsmnummer
    nummer nr tel telefoon mailadres rekeningnummer postcode huisnummer straat spelling geslacht burgerlijke woonplaats
    aanspreking`,
  everything: 'alles allemaal',
  account: 'account *account accounts login inlog klantaccount profiel *profiel',
  recording: `opname *opname opnames *opnames opnamen *opnamen bandopname *beelden beelden beeldmateriaal camerabeeld*
    voicemail* geluidsfragment* gesprek gesprekken telefoongesprek telefoongesprekken transcript transcriptie gespreksverslag`,
  list: 'lijst *lijst lijsten *lijsten mailing mailinglist verzendlijst mailbestand adressenbestand',
  delete: `~verwijder* ~verwijderen verwijdren verwyder* ~wissen wis gewist uitwissen wissing uitwissing weggooien
    ~schrappen schrap schrapt geschrapt schrapping ~vernietig* ~vernietigen delete deleten gedelete verwijdering opkuisen
    gegevenswissing dataverwijdering wegdoen weghalen wegsmijten ~gegevenswissing opheffen opdoeken wegwerken uitvegen
    *wissing weggegooid weggehaald weggedaan weggesmeten opgekuist opgeruimd anonimis* geanonimiseerd`,
  correct: `~verbeteren verbeter verbeterd verbetering ~corriger* correctie ~rectific* rectificeren aanpassen aangepast
    aanpassing ~wijzigen wijzig gewijzigd wijziging rechtzetten rechtgezet aanvullen aanvulling vervolledigen bijwerken
    veranderen verander veranderd updaten update upgedatet ~herstel herstellen actualiseren actualiseer bijgewerkt`,
  wrong: `fout foute fouten foutief foutieve verkeerd verkeerde onjuist onjuiste onjuistheden incorrect incorrecte verouderd
    verouderde onvolledig onvolledige klopt kloppen schrijffout typfout tikfout`,
  limit: `~beperk* ~beperken beperking ~bevries* bevriezen bevroren blokkeer blokkeren geblokkeerd blokkering bevriezing
    opschort* schort schorten schorsen pauzeer pauzeren afscherm*`,
  processing: '~verwerking *verwerking verwerken verwerkt verwerkingen',
  use: '~gebruik gebruiken gebruikt gebruikte verwerken verwerkt verwerking wenden aanwenden aangewend',
  share: `delen deelt gedeeld doorgeven doorgegeven doorgeeft doorverkopen doorverkocht verkopen verkocht verkoopt verstrekken
    verstrekt uitwisselen doorgestuurd doorspelen doorgespeeld`,
  portable: `overdraagbaarheid ~dataportabiliteit portabiliteit ~gegevensoverdraagbaarheid gegevensoverdracht overdraagbaar
    dataoverdraagbaarheid`,
  transfer: `overdragen overgedragen overdracht doorsturen overzetten overmaken overbrengen meenemen verhuizen doorgeven
    bezorgen stuur sturen`,
  provider: `aanbieder leverancier dienstverlener provider concurrent verwerkingsverantwoordelijke bedrijf firma secretariaat`,
  objecting: `~bezwaar bezwaren verzet protesteer protesteren protest aanteken ~tegenkanten bezwaarschrift bezwaarrecht`,
  marketing: `reklame* *reklame ~reclame ~marketing *marketing *marketingdoeleinden reclame* *reclame publiciteit promotie* promo* ~prospectie
    commercieel commerciele telemarketing verkoopspraatjes aanbiedingen`,
  mailing: `nieuwsbrief nieuwsbrieven ~nieuwsbrief ~nieuwsbrieven mails mailen mailtjes e-mails emails mailings mailing
    reclamemail* reclame* *reclame spam promoties promo* folder* publiciteit aanbiedingen verkooptelefoon* telemarketing
    *marketing smsjes sms nieuwsmail* reclamedrukwerk reklame* *reklame ~reclame nieuwsbriefje* promomail* reclamepost`,
  unsubscribe: `uitschrijven ~uitschrijven ~uitschrijving unsubscribe ~afmelden afgemeld afmelding ~uitschrijf*`,
  stop: 'stop stoppen stopt ophouden hou houd kappen genoeg beu moe stopzetten stopgezet staken',
  withdraw: `intrekken ingetrokken trek trekken intrekking intrek herroep herroepen herroeping ~intrekken opzeggen`,
  consent: `~toestemming *toestemming toesteming toestemmig akkoord instemming toelating goedkeuring`,
  access: `~inzage *inzage inzageverzoek ~inzageverzoek inzagerecht inkijk inzien ingezien inzageaanvraag`,
  copy: `kopie kopietje printje print* kopij kopies kopieën afschrift copie copy uitdraai overzicht lijst export download print dump`,
  receive: 'opvragen opvraag bekomen verkrijgen beluisteren raadplegen inkijken ingekeken toegestuurd',
  know: 'weten weet kennen wete welke wat waar informatie info zeggen laten hoe hoelang waarvoor',
  hold: `hebben hebt heeft heb bewaart bewaren bijhouden bijhoudt bezit bezitten opgeslagen opslaan bewaard verzamelt
    verzameld staat staan bestaan beschikt beschikken bekend gekend houden houdt hield verwerkt verwerken`,
  human: 'mens menselijk menselijke mensen iemand persoon medewerker echt',
  review: `tussenkomst herbekijken herbekijkt beoordelen beoordeeld beoordeling bekijken bekijkt nakijken nakijkt controle
    herziening herzien herziet herbeoordel* heroverweg* ingrijpen inbreng overdoen`,
  decision:
    '~beslissing beslissingen beslist besluit besluiten ~besluitvorming weigering afwijzing geweigerd afgewezen score',
  automated: `~geautomatis* geautomatiseerde automatisch automatische computer algoritme robot ai software systeem model rekenmodel`,
};
