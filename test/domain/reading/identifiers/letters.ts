import type { Identifiers } from '#domain/reading/reading.ts';

/** A synthetic letter and all that it says of who wrote it. */
export interface KnownLetter {
  readonly text: string;
  readonly from?: { readonly address: string; readonly name: string };
  readonly signature?: string;
  readonly says: Identifiers;
}

const letter = (text: string, says: Identifiers, more: Partial<KnownLetter> = {}): KnownLetter => ({
  text,
  says,
  ...more,
});

export const DUTCH: readonly KnownLetter[] = [
  letter('Dag, ik ben Lotte Verhaegen, geboren op 14 maart 1987. Wat weten jullie over mij?', {
    name: 'Lotte Verhaegen',
    birthDate: '1987-03-14',
  }),
  letter('mijn naam is joris de smet en mijn klantnr is 88231, bel mij op 0470 00 00 12 aub', {
    name: 'joris de smet',
    customerNo: '88231',
    phone: '+32470000012',
  }),
  letter('Ik woon in de Kerkstraat 12 bus 4, 9000 Gent.\n\nGroeten,\nPieter-Jan D’Hondt', {
    name: 'Pieter-Jan D’Hondt',
    address: 'Kerkstraat 12 bus 4, 9000 Gent',
  }),
  letter(
    'Naam: Van Acker\nVoornaam: Els\nGeb.datum: 2/11/90\nGSM: 0032 (0)470/00.00.13\nKlant nr.: KL-2020-00118',
    {
      name: 'Els Van Acker',
      birthDate: '1990-11-02',
      phone: '+32470000013',
      customerNo: 'KL-2020-00118',
    },
  ),
  letter(
    'Straat en nummer: Dorpsplein 3\nPostcode: 8000\nGemeente: Brugge\nE-mail: an.peeters@postvak.example',
    {
      address: 'Dorpsplein 3, 8000 Brugge',
      email: 'an.peeters@postvak.example',
    },
  ),
  letter('Verwijder alles van mijn zoon Tom, geboren op 3/4/2015.\n\nMvg\nSofie Claes', {
    name: 'Sofie Claes',
  }),
  letter('Mijn huisarts dr. Vermeulen (tel. 09 000 00 14) belde. Ikzelf ben te bereiken op 09 000 00 15.', {
    phone: '+3290000015',
  }),
  letter('Ik werd gebeld door 02 000 00 16 en wil weten waarom. Met vriendelijke groeten, Wim Maes', {
    name: 'Wim Maes',
  }),
  letter(
    'Als advocaat van de heer Karel Aerts, geboren op 1 mei 1960, vraag ik inzage.\n\nMr. Greet Lemmens\nBalie 02 000 00 17',
    {
      name: 'Karel Aerts',
      birthDate: '1960-05-01',
    },
    { from: { address: 'greet@balie.example', name: 'Greet Lemmens' } },
  ),
  letter(
    'Over dossier off 2026 317: mijn klantnummer is KL/2019/7. Stuur het naar jan.twee@postvak.example',
    {
      caseRef: 'OFF-2026-0317',
      customerNo: 'KL/2019/7',
      email: 'jan@postvak.example',
    },
    { from: { address: 'jan@postvak.example', name: '' } },
  ),
  letter('Uw ondernemingsnummer 0456.419.543 en rekening BE68 5390 0754 7034 heb ik al.', {}),
  letter('Adres:\nLange Nieuwstraat 100\n2000 Antwerpen\nGeboren: 29-02-1993', {
    address: 'Lange Nieuwstraat 100, 2000 Antwerpen',
  }),
  letter('Ik woon op de Prinsengracht 263, 1016 GV Amsterdam en mijn nummer is +31 6 00000018.', {
    address: 'Prinsengracht 263, 1016 GV Amsterdam',
    phone: '+31600000018',
  }),
  letter(
    'Graag antwoord.',
    { name: 'Peeters Jan', email: 'jp@postvak.example' },
    {
      from: { address: 'JP@postvak.example', name: 'Peeters Jan' },
    },
  ),
  letter(
    'Dank u',
    { name: 'Rik Daems', phone: '+3232000019' },
    { signature: 'Rik Daems\nTel: 03 200 00 19' },
  ),
];

export const FRENCH: readonly KnownLetter[] = [
  letter('Je m’appelle Amélie Dupont, née à Liège le 2/11/90. Que savez-vous sur moi ?', {
    name: 'Amélie Dupont',
    birthDate: '1990-11-02',
  }),
  letter(
    'Je soussigné Jean-Marc Lejeune, domicilié rue de la Loi 16 bte 2, 1000 Bruxelles, demande mes données.',
    {
      name: 'Jean-Marc Lejeune',
      address: 'rue de la Loi 16 bte 2, 1000 Bruxelles',
    },
  ),
  letter(
    'Nom : LAMBERT\nPrénom : Zoé\nDate de naissance : 1er mars 1978\nN° client : CL 88231\nTél. : 02/000.00.21',
    {
      name: 'Zoé LAMBERT',
      birthDate: '1978-03-01',
      customerNo: 'CL 88231',
      phone: '+3220000021',
    },
  ),
  letter(
    'Mon numéro de client est CL-77120. Je suis joignable au 0470/00 00 22.\n\nCordialement,\nLuc Simon',
    {
      customerNo: 'CL-77120',
      phone: '+32470000022',
      name: 'Luc Simon',
    },
  ),
  letter('J’habite au 12, rue des Lilas, 75002 Paris. Mon adresse mail : luc@courriel.example', {
    address: '12, rue des Lilas, 75002 Paris',
    email: 'luc@courriel.example',
  }),
  letter('Ma fille Inès, née le 4 mai 2014, est concernée. Merci, Nadia Benali', { name: 'Nadia Benali' }),
  letter('Mon médecin, le docteur Martin, né le 1er janvier 1950, utilise votre service.', {}),
  letter('En ma qualité d’avocat, au nom de Monsieur Paul Renard, je demande une copie.\nMe Claire Denis', {
    name: 'Paul Renard',
  }),
  letter('Réf. OFF-2026-00412. Né le 31.12.1969 à Namur.', {
    caseRef: 'OFF-2026-0412',
    birthDate: '1969-12-31',
  }),
  letter('Adresse : Rue de l’Église 7\nCode postal, ville : 8000 Bruges\nNom et prénom : D’Haeyer Élodie', {
    address: 'Rue de l’Église 7, 8000 Bruges',
    name: 'D’Haeyer Élodie',
  }),
  letter('J’ai téléphoné au 02 000 00 23 le 3 mars 2026 depuis mon portable 0470 00 00 24.', {
    phone: '+32470000024',
  }),
  letter('Bonjour,\nsupprimez mon compte svp\nBien à vous\nKevin Lefebvre', { name: 'Kevin Lefebvre' }),
];

export const GERMAN: readonly KnownLetter[] = [
  letter('Ich heiße Jürgen Groß, geb. 31.01.1975, Kundennr. KD-30998.', {
    name: 'Jürgen Groß',
    birthDate: '1975-01-31',
    customerNo: 'KD-30998',
  }),
  letter('Mein Name ist anna schmitz, ich wohne in der Hauptstraße 5, 4700 Eupen.', {
    name: 'anna schmitz',
    address: 'Hauptstraße 5, 4700 Eupen',
  }),
  letter(
    'Name, Vorname: Müller, Petra\nGeburtstag: 3. März 1980\nHandy: +49 151 00000031\nPLZ, Ort: 50667 Köln\nStraße, Hausnr.: Am Hof 2',
    {
      birthDate: '1980-03-03',
      phone: '+4915100000031',
      name: 'Petra Müller',
      address: 'Am Hof 2, 50667 Köln',
    },
  ),
  letter('Ich bin am 5.6.1985 geboren worden? Nein: geboren am 6.5.1985 in Aachen.', {
    birthDate: '1985-05-06',
  }),
  letter(
    'Löschen Sie alles über meinen Sohn Max, geboren am 1.2.2013.\n\nMit freundlichen Grüßen\nUte Becker',
    {
      name: 'Ute Becker',
    },
  ),
  letter(
    'Namens und in Vollmacht meiner Mandantin Frau Eva Klein bitte ich um Auskunft.\nRA Dr. Otto Kurz',
    { name: 'Eva Klein' },
    {
      from: { address: 'kurz@kanzlei.example', name: 'Dr. Otto Kurz' },
    },
  ),
  letter('Erreichbar unter 087 00 00 32. Meine E-Mail-Adresse: ute@briefkasten.example', {
    phone: '+3287000032',
    email: 'ute@briefkasten.example',
  }),
  letter('Unter der Nummer angerufen wurde ich gestern.\n\nViele Grüße\nHans-Peter von der Heide', {
    name: 'Hans-Peter von der Heide',
  }),
  letter('Kundennummer lautet: 4711-0815-A. Aktenzeichen Off-2025-12345', {
    customerNo: '4711-0815-A',
    caseRef: 'OFF-2025-12345',
  }),
  letter('Wohnhaft: Neustraße 44, B-4700 Eupen', { address: 'Neustraße 44, B-4700 Eupen' }),
];

export const ENGLISH: readonly KnownLetter[] = [
  letter('My name is Siobhán O’Neill and I was born on 29 February 1992.', {
    name: 'Siobhán O’Neill',
    birthDate: '1992-02-29',
  }),
  letter('I, Mary-Ann van der Berg, live at 12 Mill Lane, Leeds LS1 4AB.', {
    name: 'Mary-Ann van der Berg',
    address: '12 Mill Lane, Leeds LS1 4AB',
  }),
  letter(
    'Full name: John Smith\nDOB (dd/mm/yyyy): 01/02/1980\nMobile: +44 7700 900041\nAccount no: AC-7741-B',
    {
      name: 'John Smith',
      birthDate: '1980-02-01',
      phone: '+447700900041',
      customerNo: 'AC-7741-B',
    },
  ),
  letter('My customer number is AC 99120. My date of birth is March 3rd, 1970.', {
    customerNo: 'AC 99120',
    birthDate: '1970-03-03',
  }),
  letter(
    'Please send everything to my other address other@mailbox.example. Thanks, Joe Bloggs',
    {
      name: 'Joe Bloggs',
      email: 'joe@mailbox.example',
    },
    { from: { address: 'joe@mailbox.example', name: 'Joe' } },
  ),
  letter('My daughter Amy, born on 2 May 2012, called you. Kind regards\nTom Brown', { name: 'Tom Brown' }),
  letter('Your agent, Mr Peter Green (0470 00 00 42), was rude to me on 3 March 2026.', {}),
  letter('We act for our client Ms Jane Roe, date of birth 4 July 1976.\n\nSolicitors Ltd', {
    name: 'Jane Roe',
    birthDate: '1976-07-04',
  }),
  letter('I am very angry. I am not a customer.\n\nYours faithfully,\nA. Grumble', { name: 'A. Grumble' }),
  letter('Case OFF20260009. I rang from my mobile 0470 00 00 43.', {
    caseRef: 'OFF-2026-0009',
    phone: '+32470000043',
  }),
  letter(
    'Company name: Example Ltd\nAddress: High Street 1, 1000 Brussels\nPhone: 02 000 00 44\n\nName: Ann Other',
    { name: 'Ann Other' },
  ),
];
