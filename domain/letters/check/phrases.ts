import type { Language } from '#contracts/language.ts';

/**
 * Turns of phrase by which a letter gives itself away, in each language. They find the plain cases; a person who wants to
 * get round them can.
 */
type Phrases = Readonly<Record<Language, RegExp>>;

/** A signature, or a form that needs one (INT-1). */
export const SIGNATURE: Phrases = {
  nl: /\b(?:handteken\w*|onderteken\w*)/i,
  fr: /\bsign(?:ature|er|ez|ée?s?)(?![\p{L}])/iu,
  de: /(?:unterschr|unterzeichn)\w*/i,
  en: /\bsign(?:ature|ed)\b|\bsign (?:and|the|this|it)\b/i,
};

/** Paper, post or a visit, where the request came by mail (ACC-4). */
export const PAPER: Phrases = {
  nl: /\b(?:per post|op papier|aangetekend|komen afhalen|afhalen aan)/i,
  fr: /\b(?:par (?:la poste|courrier postal)|sur papier|(?:lettre|courrier) recommandée?|venir chercher)/i,
  de: /\b(?:per post|auf papier|einschreiben|per brief|persönlich abholen)/i,
  en: /\b(?:by (?:post|registered mail)|on paper|registered letter|collect (?:it|them) in person)/i,
};

/** Money. */
export const PAYMENT: Phrases = {
  nl: /\b(?:betaal|betalen|administratiekost\w*|kosten aan te rekenen)\b/i,
  fr: /(?<!\p{L})(?:payer|payez|paiement|frais)(?!\p{L})/iu,
  de: /\b(?:bezahl\w*|zahlen|überweis\w*|gebühr\w*|bearbeitungskosten)\b/i,
  en: /\b(?:pay|payment|fees?|administrative costs?)\b/i,
};

/** Effort is no ground to refuse, to charge or to take longer (FEE-1, CLK-7). */
export const EFFORT: Phrases = {
  nl: /\b(?:te veel werk|veel (?:werk|tijd)|(?:grote|onevenredige) inspanning\w*|werklast|drukte)\b/i,
  fr: /(?:trop de (?:travail|temps)|beaucoup de (?:travail|temps)|charge de travail|efforts? disproportionné)/i,
  de: /(?:zu viel (?:arbeit|aufwand|zeit)|viel (?:arbeit|aufwand|zeit)|(?:hoher|großer) aufwand|arbeitsbelastung)/i,
  en: /\b(?:too much (?:work|effort|time)|a lot of (?:work|effort|time)|workload|disproportionate effort)\b/i,
};

/** A retention period of one's own; with a law beside it, it may be more than that (ERA-3). */
export const RETENTION: Phrases = {
  nl: /bewaartermijn|bewaarperiode/i,
  fr: /(?:délai|durée|période) de conservation/i,
  de: /(?:aufbewahrungs|speicher)(?:frist|dauer)/i,
  en: /retention (?:period|term|time)/i,
};

export const LAW: Phrases = {
  nl: /\b(?:wet|wettelijke?|wetboek|decreet|koninklijk besluit|artikel|art\.)/i,
  fr: /(?:\bloi|légale?s?|\bcode|décret|arrêté royal|\barticle|\bart\.)/i,
  de: /(?:gesetz|verordnung|artikel|\bart\.|§)/i,
  en: /\b(?:law|act|statut\w*|legal duty|decree|code|article|art\.)\b/i,
};

/** "There is nothing about you", which a letter about a client's data may not say (PRO-1). */
export const NO_DATA: Phrases = {
  nl: /geen (?:persoons)?gegevens|niets (?:over u )?gevonden|niets over u/i,
  fr: /aucune donnée|rien n’a été trouvé|rien (?:trouvé )?sur vous/i,
  de: /keine (?:personenbezogenen )?daten|nichts (?:über sie )?gefunden|nichts über sie/i,
  en: /no (?:personal )?data|nothing (?:was )?found|nothing about you/i,
};
