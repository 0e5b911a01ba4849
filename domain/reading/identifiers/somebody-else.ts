import { has, phrases } from './phrases.ts';

/**
 * Words after which a date, a number or an address belongs to somebody else in the letter. Adults that a letter is
 * written for stand among them too: what is theirs is not the sender's, and a person decides whose request it is.
 */
const OTHERS = {
  nl: `huisarts, arts, dokter, dr., tandarts, specialist, ziekenhuis, advocaat, advocate, notaris, agent, agente,
    medewerker, medewerkster, collega, baas, zoon, zoontje, dochter, dochtertje, kind, kindje, kinderen, man, vrouw,
    echtgenoot, echtgenote, partner, vriend, vriendin, moeder, vader, ouders, broer, zus, opa, oma, buurman, buurvrouw,
    werkgever`,
  fr: `medecin, docteur, dentiste, hopital, avocat, avocate, maitre, notaire, employe, employee, collaborateur, collegue,
    operateur, operatrice, fils, fille, enfant, enfants, mari, femme, epoux, epouse, conjoint, compagnon, compagne,
    mere, pere, frere, soeur, sœur, voisin, voisine, employeur`,
  de: `hausarzt, arzt, arztin, doktor, zahnarzt, krankenhaus, anwalt, anwaltin, rechtsanwalt, notar, mitarbeiter,
    mitarbeiterin, kollege, kollegin, sohn, sohnes, tochter, kindes, kinder, ehemann, mann, frau, ehefrau, mutter,
    vater, bruder, schwester, nachbar, nachbarin, arbeitgeber`,
  en: `doctor, gp, dentist, hospital, lawyer, solicitor, attorney, employee, operator, colleague, son, daughter, child,
    children, husband, wife, spouse, mother, father, brother, sister, neighbour, neighbor, employer`,
};

/** Words with which the writer comes back to himself, or to whom he writes for. */
const OWN = {
  nl: 'advocaat van, raadsman van, namens, ik, mij, me, mijn, mijzelf, ikzelf, ondergetekende, wij, ons, onze',
  fr: "avocat de, au nom de, client, cliente, je, j'*, m'*, moi, mon, ma, mes, soussigne, soussignee, nous, notre",
  de: 'anwalt von, mandant*, im namen von, ich, mir, mich, mein*, unterzeichn*, wir, uns*',
  en: 'on behalf of, client, i, my, mine, myself, undersigned, we, our',
};

const CUES = phrases({
  nl: `${OWN.nl}, ${OTHERS.nl}`,
  fr: `${OWN.fr}, ${OTHERS.fr}`,
  de: `${OWN.de}, ${OTHERS.de}`,
  en: `${OWN.en}, ${OTHERS.en}`,
});
const OWN_CUES = phrases(OWN);

const SENTENCE = 90;

/**
 * Whether what stands at `at` of the folded text is said of somebody else: "my son Tom, born on …". Of the words before
 * it in its sentence the last one counts.
 */
export function isSomebodyElses(folded: string, at: number): boolean {
  const before = folded.slice(Math.max(0, at - SENTENCE), at);
  const sentence = before.slice(startOfSentence(before));
  const last = [...sentence.matchAll(CUES)].at(-1)?.[0];
  if (last === undefined) return false;
  return !has(OWN_CUES, last);
}

/** A full stop ends a sentence unless it ends "dr." or "geb.", which no capital follows: folded text has none. */
function startOfSentence(before: string): number {
  let start = 0;
  for (const { index } of before.matchAll(/[!?;\n]|[a-z]{4,}\.\s/g)) start = index;
  return start;
}
