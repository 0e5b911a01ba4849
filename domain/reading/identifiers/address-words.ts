/** Endings of street names in Dutch and German, without accents. */
export const STREET_ENDINGS = `straat, laan, weg, plein, lei, baan, dreef, steenweg, kaai, kade, gracht, singel, hof,
  dijk, markt, veld, pad, berg, plaats, ring, park, vest, heide, poort, brug, stwg, str, strasse, straße, gasse, platz,
  allee, ufer, damm, pfad, steig, graben, chaussee`;

/** Words that street names begin with or have in them, in French, English, Dutch and German. */
export const STREET_WORDS = `rue, avenue, av, boulevard, bd, chaussee, place, chemin, allee, quai, impasse, clos, route,
  square, cours, dreve, ruelle, sentier, faubourg, esplanade, montagne, venelle, street, st, road, rd, lane, ln, drive,
  close, way, court, terrace, gardens, crescent, mews, am, an, auf, im, in, zum, zur, grote, oude, nieuwe, lange, korte,
  kleine`;

/** The box in a house, after its number. */
export const BOXES = 'bus, boite, bte, bt, b, box, appartement, appt, app, apt, flat, verdieping';
