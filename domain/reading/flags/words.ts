import { phrases } from '../identifiers/phrases.ts';

/**
 * What a letter says of the situation that it is written in, in the words of letters: without accents, `a/b` is one or
 * the other, `*` any ending, `~` up to four words. Each list in the order nl, fr, de, en.
 */

/** Somebody writes for another who is grown up, or says that he may: his mandate has to be seen (IDV-5). */
export const REPRESENTATIVE = phrases({
  nl: `volmacht, gevolmachtigde, gemachtigde, namens mijn *, in naam van, namens de heer/mevrouw, als
    advocaat, mijn client, mijn cliente, onze client, onze cliente, raadsman, raadsvrouw, bewindvoerder,
    voogd, mandaat, advocatenkantoor, in opdracht van mijn, voor rekening van mijn, vertegenwoordig*,
    mantelzorger, lasthebber, ik schrijf voor mijn *, erfgenaam, erfgename, wijlen mijn, overleden
    man/vrouw/vader/moeder/echtgenoot/broer/zus, advocaat van, namens ~ die, in de plaats van mijn, ik
    regel ~ voor mijn, als zijn advocaat, als haar advocaat, namens ons kind, namens onze *, als ouder
    van, ik ben de moeder/vader/mama/papa van, ouderlijk gezag, wettelijke vertegenwoordiger, zaakwaarnemer`,
  fr: `procuration, mandataire, mandat, au nom de ma, au nom de mon, au nom de notre, pour le compte de, ma
    cliente, mon client, notre client, notre cliente, en qualite de conseil, en ma qualite d'avocat,
    cabinet d'avocats, en tant que tuteur, tuteur de, tutrice de, administrateur de biens, administratrice
    de biens, je represente, representant legal, representante legale, autorite parentale, avocat de,
    heritier, heritiere, feu mon, feue ma, mon defunt, ma defunte, au nom de monsieur/madame, je suis la mere/maman de, je suis le pere/papa de, j'ecris pour
    ma, j'ecris pour mon, decede* de mon`,
  de: `vollmacht, bevollmachtigt*, mein mandant, meine* mandant*, unsere* mandant*, im namen meine*, im
    auftrag meine*, namens und in vollmacht, als anwalt, als rechtsanwalt, rechtsanwaltskanzlei, kanzlei,
    betreuer von, vormund, gesetzliche* vertreter*, sorgerecht, erziehungsberechtigt*, erbe von, erbin
    von, verstorben* mutter/vater/mann, im namen von, in vertretung, ich bin die mutter von, ich bin der vater von, als betreuerin, als betreuer, fur
    meine/meinen mutter/vater/mann/frau`,
  en: `power of attorney, on behalf of, my client, our client, act for, acting for, legal guardian, guardian
    of, as her solicitor, as his solicitor, law firm, letter of authority, authorised representative,
    executor of, authorized representative, parental responsibility, legal representative, my late
    husband/wife/mother/father, as the parent of, mandate from, i am the mother/father of, i am her/his mother/father, writing for my mother/father/husband/wife,
    instructed by, solicitors`,
});

/** A child's data, or a child that writes (MIN-1). */
export const MINOR = phrases({
  nl: `minderjarig*, mijn/onze kind, mijn/onze kinderen, ons kind, mijn/onze zoon, mijn/onze dochter, ons
    zoontje, mijn/onze zoontje, mijn/onze dochtertje, mijn ouders weten, toen ik ~ kind was, toen ik
    minderjarig was, ons dochtertje, ik zit in het ~ middelbaar, ik zit op school, mijn kleinzoon, mijn
    kleindochter, kindje`,
  fr: `mineur, mineure, mineurs, mon/notre enfant, mes/nos enfants, mon/notre fils, ma/notre fille,
    petit-fils, quand j'etais enfant, lorsque j'etais mineur, lorsque j'etais mineure, petite-fille,
    j'etais encore mineur*`,
  de: `minderjahrig*, mein/unser kind, mein/meine/unsere kinder, meines/unseres kindes, mein/unser sohn,
    meine/unsere tochter, meines/unseres sohnes, meiner/unserer tochter, meinen/unseren sohn, als ich noch
    ein kind, mein enkel, meine enkelin`,
  en: `underage, under age, my/our child, my/our children, my/our son, my/our daughter, a minor, was a child,
    my son's, my daughter's, my child's, when i was a minor, my grandson, my granddaughter, minor child`,
});

/** "Ik ben 15 jaar", "j'ai 14 ans", "ich bin 13", "I am 16 years old". */
export const YOUNG_AGE =
  /(?<!\p{L})(?:ik ben|j'ai|ich bin|i am|i'm)(?: \p{L}{2,10}){0,2} (?:[6-9]|1[0-7]) ?(?:jaar|jaren|jr|ans|jahre|years|yrs|yo)(?!\p{L})/gu;

/** Data that a company of the group handles for its client: a patient's, or a call to somebody else's number (PRO-1). */
export const CLIENT_DATA = phrases({
  nl: `patiente, patienten, patientendossier, medisch dossier, medische gegevens, mijn huisarts, mijn arts,
    mijn dokter, mijn tandarts, huisartsenpraktijk, dokterspraktijk, de praktijk van, belde ~ dokter, mijn
    kinesist, mijn ziekenhuis, belde ~ huisarts, voor dokter, secretariaat van dokter, afspraak bij ~
    dokter, mijn notaris, jullie nemen de telefoon op voor, u neemt de telefoon op voor, mijn gynaecoloog,
    mijn psycholoog, als patient, ben patient, was patient, patient bij, patient van, patientgegevens,
    patientnummer`,
  fr: `patients, dossier medical, donnees medicales, mon medecin, mon docteur, mon dentiste, cabinet medical,
    cabinet du docteur, cabinet du dr, donnees de sante, ma gynecologue, mon psychologue, mon kine, mon
    notaire, secretariat du docteur, secretariat du dr, chez mon medecin, mon hopital, en tant que
    patient, comme patient, patient du docteur/dr, patiente du docteur/dr, suis patient, suis patiente,
    comme patiente`,
  de: `patientin, patientenakte, krankenakte, gesundheitsdaten, mein* hausarzt*, mein* arzt*, mein*
    zahnarzt*, arztpraxis, praxis von, praxis dr, meine arztin, meiner arztin, mein* psycholog*,
    medizinische* daten`,
  en: `medical record, medical records, medical file, health data, my doctor, my doctor's, my gp, my gp's, my
    dentist, doctors practice, medical practice, my surgery, the practice of dr, you answer the phone for,
    my physician, as a patient, a patient of, patient record, patient records, patient file, patient data`,
});

/** Somebody who has worked for a company of the group: personnel files are not in its stores of customers. */
export const EX_EMPLOYEE = phrases({
  nl: `oud-werknemer, oud-werkneemster, ex-werknemer, ex-werkneemster, ex-medewerker, ex-medewerkster,
    oud-medewerker, voormalig werknemer/werkneemster/medewerker, voormalige
    werknemer/werkneemster/medewerkster, personeelsdossier, ik heb ~ bij jullie/u gewerkt, ik werkte ~ bij
    jullie/u, werkte ik ~ bij jullie/u, mijn ontslag, ex-collega, bij jullie/u ~ in dienst, in dienst bij
    jullie/u, bij jullie/u gewerkt, mijn arbeidsovereenkomst, mijn loonfiches, mijn sollicitatie, uit
    dienst, bij jullie/u gewerkt heb, mijn evaluatiegesprekken, ik werkte tot, jullie ex-werknemer`,
  fr: `ancien employe, ancienne employee, ancien salarie, ancienne salariee, ex-employe, ex-employee, ancien
    collaborateur, ancienne collaboratrice, j'ai travaille ~ chez vous, je travaillais ~ chez vous, j'ai
    travaille chez, ex-salarie, dossier personnel, dossier du personnel, mon licenciement, mon contrat de
    travail, ma candidature, ex-salariee, ancien travailleur, ancienne travailleuse, mes fiches de paie,
    dossier rh`,
  de: `ehemalige* mitarbeiter*, ehemalige* angestellte*, ehemalige* arbeitnehmer*, fruhere* mitarbeiter*,
    personalakte, ich habe ~ bei ihnen/euch gearbeitet, bei ihnen gearbeitet, bei ihnen/euch beschaftigt,
    meine kundigung als, ex-mitarbeiter*, bei ihnen/euch angestellt, mein arbeitsvertrag, meine bewerbung,
    gehaltsabrechnung*, mein arbeitsverhaltnis`,
  en: `former employee, ex-employee, ex employee, former member of staff, i used to work for, i worked for
    you, i worked at, personnel file, hr file, employment with you, my employment, when i was employed, i
    was employed, my payslips, worked for your company, worked for you, my job application, i left the
    company, ex-colleague, former colleague`,
});
