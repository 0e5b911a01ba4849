/** What a line "Label: value" can tell. */
export type LabelKind =
  | 'name'
  | 'givenName'
  | 'familyName'
  | 'email'
  | 'phone'
  | 'birthDate'
  | 'address'
  | 'street'
  | 'houseNumber'
  | 'box'
  | 'postcodeTown'
  | 'postcode'
  | 'town'
  | 'customerNo'
  | 'somebodyElse'
  /** Ends the value before it and tells nothing that is kept. */
  | 'other';

/**
 * Labels of the four languages, without accents and capitals; between the words of one may stand a space, a full stop, a
 * comma, a dash, a slash or nothing, and commas stand between the labels. "Mijn", "mon", "meine" and "my" before them need not be listed.
 */
export const LABEL_WORDS: Readonly<Record<LabelKind, string>> = {
  name: `naam, volledige naam, naam en voornaam, voornaam en naam, naam voornaam, voornaam naam, naam klant,
    naam aanvrager, naam verzoeker, naam betrokkene, ondergetekende, voor en achternaam, nom, nom et
    prenom, prenom et nom, nom prenom, prenom nom, nom complet, nom et prenoms, nom du demandeur, nom du
    client, noms, name, vor und nachname, vor und zuname, vorname und name, name vorname, vollstandiger
    name, name und vorname, vorname nachname, vollstaendiger name, voller name, full name, your name, name
    and surname, name of requester, customer name, name surname`,
  givenName: `voornaam, voornamen, prenom, prenoms, vorname, vornamen, first name, given name, forename`,
  familyName: `achternaam, familienaam, nom de famille, nachname, familienname, zuname, surname, last name, family
    name`,
  email: `e mail, mail, e mailadres, mailadres, e mail adres, mijn mail is, courriel, adresse e mail, adresse
    mail, adresse courriel, adresse electronique, mel, e mail adresse, mailadresse, e mail address, mail
    address, e mail id`,
  phone: `telefoon, telefoonnummer, telefoonnr, tel, tel nr, telnr, gsm, gsm nummer, gsm nr, mobiel, mobiel
    nummer, nummer, gsm tel, tel gsm, mobieltje, bereikbaar op, telephone, numero de telephone, n° de
    telephone, no de telephone, tel portable, portable, mobile, n° tel, numero de gsm, n° gsm, n° de gsm,
    tel fixe, fixe, numero de portable, telefon, telefonnummer, handy, handynummer, handynr, mobil,
    mobilnummer, rufnummer, phone, phone number, phone no, telephone number, mobile number, mobile phone,
    cell, cell phone`,
  birthDate: `geboortedatum, geb datum, gebdatum, geboren, geboren op, geboortedag, geb, datum geboorte, date de
    naissance, date naissance, ne le, nee le, ne(e) le, naissance, ddn, geburtsdatum, geburtstag, geb am,
    geboren am, date of birth, birth date, birthday, dob, born, born on`,
  address: `adres, mijn adres, woonadres, postadres, thuisadres, woonplaats adres, volledig adres, permanente
    verblijfsplaats, wonende te, woonachtig te, domicilie, verblijfplaats, adresse, adresse postale,
    domicile, residence, rue adresse, sejour permanent, adresse complete, domicilie a, domiciliee a,
    anschrift, postanschrift, wohnanschrift, wohnhaft, wohnort anschrift, standiger wohnsitz, strasse
    adresse, straße adresse, wohnadresse, address, postal address, home address, street address, permanent
    residence, full address`,
  street: `straat, straat en nummer, straat nr, straat en nr, straat en huisnummer, straat huisnummer, rue, rue
    et numero, rue n°, rue et n°, rue numero, voie, strasse, straße, strasse hausnummer, straße hausnr, strasse hausnr, straat huisnr, straße
    hausnummer, straße nr, strasse nr, straße und hausnummer, strasse und hausnummer, straße und nr,
    strasse und nr, street, street and number, address line 1`,
  houseNumber: `huisnummer, huisnr, hausnummer, house number, numero de maison`,
  box: `bus, busnummer, bus nr, boite, bte`,
  postcodeTown: `postcode en plaats, postcode plaats, postcode en gemeente, postcode gemeente, postcode woonplaats,
    postcode en woonplaats, postcode stad, code postal ville, code postal et ville, code postal localite,
    code postal et localite, cp ville, plz stadt, plz ort, plz und ort, plz wohnort, postleitzahl ort,
    postleitzahl und ort, zip city, postcode city, postcode and city, postcode town, zip code city`,
  postcode: `postcode, postnummer, code postal, cp, plz, postleitzahl, zip, zip code, postal code`,
  town: `gemeente, woonplaats, plaats, stad, ville, localite, commune, ort, wohnort, stadt, city, town`,
  customerNo: `klantnummer, klantnr, klant nr, klant nummer, klantenummer, klantennummer, klanten nr, klant id,
    klantcode, klantreferentie, klant, clientnummer, client nr, client nummer, abonneenummer, abonnee nr,
    contractnummer, contract nr, lidnummer, relatienummer, kl nr, knr, numero de client, numero client, n°
    de client, n° client, no client, no de client, nr client, num client, num de client, numero de
    cliente, ref client, reference client, code client, identifiant client, numero d abonne, n° d abonne,
    numero d'abonne, n° d'abonne, numero de contrat, n° de contrat, n° contrat, id client, compte client,
    numero de compte client, kundennummer, kundennr, kunden nr, kunden nummer, kd nr, kdnr, kunden id,
    kundenkonto, vertragsnummer, vertragsnr, vertrags nr, mitgliedsnummer, kundenkennung,
    kundenkontonummer, customer number, customer no, customer nr, customer id, customer ref, customer
    reference, customer, client number, client no, client id, client ref, account number, account no,
    account, account id, contract number, contract no, membership number, customer code, account ref,
    account reference`,
  somebodyElse: `bedrijfsnaam, bedrijf, firma, onderneming, naam bedrijf, naam kind, naam van het kind, kind, naam van
    mijn kind, huisarts, arts, dokter, advocaat, contactpersoon, agent, medewerker, naam zoon, naam
    dochter, gegevens kind, gegevens van mijn kind, naam patient, patient, aan, denomination de la
    societe, societe, entreprise, nom de l'entreprise, nom de la societe, destinataire, nom de l'enfant,
    enfant, medecin, medecin traitant, avocat, personne de contact, operateur, a, unternehmen, firmenname,
    name des kindes, hausarzt, arzt, anwalt, ansprechpartner, mitarbeiter, company name, company,
    organisation, organization, child, child's name, name of child, doctor, gp, lawyer, solicitor, contact
    person, operator, employee, employer, werkgever, to, empfanger`,
  other: `rijksregisternummer, id kaartnummer, paspoortnummer, land, onderwerp, betreft, datum, nationaliteit,
    factuurnummer, iban, rekeningnummer, rekening, btw, btw nummer, ondernemingsnummer, kenmerk,
    tijdelijke verblijfsplaats, sejour temporaire, numero national, pays, objet, concerne, tva, ref,
    reference, numero de tva, n° tva, numero de facture, compte bancaire, vorubergehender aufenthaltsort,
    staat, betreff, betrifft, steuernummer, kontonummer, rechnungsnummer, ust id, geburtsort, country,
    subject, re, date, vat, vat number, invoice number, temporary residence, id number, passport number,
    geboorteplaats, lieu de naissance, place of birth, fax, website, geslacht, sexe, geschlecht, gender,
    handtekening, signature, unterschrift, bijlage, annexe, anlage`,
};

/** May stand before a label. */
export const MY = `mijn, onze, uw, mon, ma, notre, votre, mein, meine, unsere, ihr, ihre, my, our`;
