import { has, phrases } from './phrases.ts';

/** Who writes for another by profession or mandate; a parent who writes for a child asks in his own name. */
const AGENT = phrases({
  nl: `mijn client, mijn cliente, onze client, onze cliente, als raadsman van, als advocaat van, raadsman van,
    raadsvrouw van, als gemachtigde van, advocaat van, in mijn hoedanigheid van advocaat, treed op voor,
    optredend voor, ik treed op namens, namens mevrouw, namens de heer, namens dhr, namens mevr,
    in naam en voor rekening van, namens en in opdracht van`,
  fr: `mon client, ma cliente, notre client, notre cliente, en qualite de conseil, conseil de monsieur/madame,
    en ma qualite d'avocat, avocat de monsieur/madame, au nom et pour le compte de, au nom de monsieur/madame,
    mandataire de, je represente monsieur/madame, au nom de m., au nom de mme`,
  de: `mein mandant, meines mandanten, meiner mandantin, meine mandantin, meinen mandanten, unser mandant,
    unserer mandantin, unseres mandanten, namens und in vollmacht, als rechtsanwalt von, als anwalt von,
    im namen von herrn/frau, als bevollmachtigter von, als bevollmachtigte von, im namen und auftrag`,
  en: `my client, our client, i act for, we act for, acting on behalf of my/our client, i represent mr/mrs/ms,
    as solicitor for, as attorney for, as lawyer for, we represent mr/mrs/ms, instructed by our client,
    on behalf of mr/mrs/ms, on behalf of my client, we are instructed by, authorised representative of`,
});

/** Whether an agent writes, so that what is signed and sent is not the requester's. */
export const isByAgent = (folded: string): boolean => has(AGENT, folded);
