/** Dutch, as in Flanders too: what no letter does without, then what people write about their data. */
export const DUTCH = `
  de het een en van voor met zijn naar niet ook maar aan bij dat die dit deze als om te op uit over door er in is of tot
  tegen zonder binnen tussen volgens omdat dus want zoals geen nog al wel hier daar waar wat wie welke welk hoe waarom
  wanneer daarvan hiervan hierbij daarmee hiermee waarop daarop ervan erover mij mijn jouw jullie uw hij zij wij ons onze
  hun haar hem zich zelf wordt worden werd werden ben bent was waren heb hebt heeft hebben had hadden kan kunt kunnen kon
  wil wilt willen wou zou zouden zal zult zullen moet moeten moest mag mogen alle alles allemaal iets niets niks veel
  weinig graag even eens per nu nooit altijd sinds zo dan toch echt meer minder steeds opnieuw terug weer reeds eerst
  laatste vorige volgende ander andere anders eigen elke ieder iedereen iemand niemand enkel alleen zeer heel beter goed
  nieuwe oude eerder later binnenkort meteen onmiddellijk dringend blijkbaar eigenlijk gewoon misschien natuurlijk
  beste geachte mevrouw heer heren hallo dag goedemorgen goeiedag goedendag goedemiddag groet groeten groetjes vriendelijke
  hartelijke hoogachtend alvast alstublieft alsjeblieft gelieve bedankt dank dankjewel dankuwel voorhand graag tot
  gegevens persoonsgegevens persoonlijke inzage inzageverzoek verzoek verzoeken verzoekt vraag vragen vraagt gevraagd
  sturen stuur stuurt gestuurd bezit bewaren bewaart bewaard verwerken verwerkt verwerking toegang kopie afschrift
  overzicht weten weet krijgen krijg kreeg gekregen ontvangen ontvang verwijderen verwijder verwijderd wissen wis gewist
  schrappen schrap bezwaar intrekken trek toestemming klant klantnummer antwoord antwoorden naam adres geboortedatum
  telefoon telefoonnummer opname opnames gesprek gesprekken gebeld bellen belt jaar maand maanden week weken dagen
  vandaag gisteren betreft onderwerp mvg aub avg wet recht rechten volgens lid artikel verordening klacht reclame
  nieuwsbrief nieuwsbrieven uitschrijven schrijf afmelden mails mailen stoppen stop bestand bestanden lijst gebruik
  gebruiken gebruikt doorgeven doorgegeven fout foute foutief verkeerd verkeerde juist juiste aanpassen verbeteren
  wijzigen verhuisd geleden laten gelaten maken maakt gedaan doen doet gaan gaat komen komt staan staat zeggen zegt
  denken vinden vind houden houdt hou zitten horen hoor gehoord lezen zien gezien geven geef gegeven nemen neem
  genomen beschikken reactie contact informatie wachten wacht binnenkomen wachtwoord afspraak factuur betaling vacature
  sollicitatie levering bestelling medewerker bedrijf bedrijven dienst diensten dossier mens computer besluit beslissing
  kheb kben kwil kzou ge gij gijlie da dat's wa nie ni tis mn zn ff efkes effe amai kunde wilde hebde zijde moogt zijt
  mogen eigelijk zoiets ergens nergens sebiet seffens alleszins terug vanaf julie aan uitschrijving afmelding stopzetten
  blokkeren blokkeer bevriezen bevries meenemen overzetten intrekking wissing verwijdering inzien inkijken opvragen bijhouden
  bijhoudt deze ding dingen gast allemaal hoi hey doei groetjes dag stopt stoppe reclames mailtje mailtjes belletjes
`;
