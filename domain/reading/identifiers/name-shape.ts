import { fold } from './fold.ts';

/** Small words inside of names. */
const PARTICLES = new Set(
  'van de den der het ten ter te von vom zu zum zur le la les du des d di da del della dos el al ben bin ibn af'.split(
    ' ',
  ),
);

/** Before a name; not part of it. */
const TITLES = new Set(
  'dhr mevr mevrouw meneer mijnheer heer mr mrs ms miss m mme mlle monsieur madame mademoiselle herr frau dr ing ir prof me maitre meester'.split(
    ' ',
  ),
);

/** Words that begin with a capital and are no names: the group's letters and greetings are full of them. */
const NO_NAMES = new Set(
  (
    'ik ben met vriendelijke groet groeten geachte beste dank bedankt avg gdpr rgpd dsgvo inzage verzoek klant klanten bijlage verzonden vanaf mijn iphone hoogachtend alvast ' +
    'je suis cordialement bonjour merci salutations bien veuillez demande client cliente sincerement envoye depuis mon ' +
    'ich bin mit freundlichen grussen grußen danke hallo viele grusse grüße gruß gruss kunde kundin guten tag gesendet von meinem hochachtungsvoll ' +
    'i am kind regards best yours sincerely faithfully thanks thank you hello dear customer sent from my request regards please data gdpr ' +
    'nv bv vzw sa srl asbl gmbh ltd tel gsm telefoon telefon phone email e-mail datum date the a an not en et und and of ou or'
  ).split(' '),
);

const WORD = /^[\p{L}][\p{L}\p{M}'’.-]{0,39}$/u;
const MOST_WORDS = 7;

/**
 * The name at the beginning of `written`, without titles, or null. Names begin with capitals or are all in capitals,
 * unless `plain`: after "my name is" people write theirs in small letters too.
 */
export function nameAt(written: string, { plain = false, least = 2 } = {}): string | null {
  const words: string[] = [];
  for (const raw of written.trim().split(/[^\S\n]+/u)) {
    if (words.length === MOST_WORDS || raw.includes('\n')) {
      if (words.length < MOST_WORDS) pushIfName(raw.split('\n')[0] ?? '');
      break;
    }
    if (!pushIfName(raw) || /[,;:!?)]$/.test(raw) || endsSentence(raw)) break;
  }
  while (words.length > 0 && PARTICLES.has(fold(words.at(-1) ?? ''))) words.pop();
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length >= least && (plain || capitals >= Math.min(2, least)) ? words.join(' ') : null;

  function pushIfName(raw: string): boolean {
    const word = raw.replace(/^[("“«*_]+|[,;:!?)"”»*_]+$/gu, '').replace(/(?<=\p{L}{3})\.$/u, '');
    const known = fold(word).replaceAll('.', '');
    if (words.length === 0 && TITLES.has(known)) return true;
    const isInitial = /^\p{Lu}\.$/u.test(raw);
    if (!WORD.test(word) || (NO_NAMES.has(known) && !isInitial && !PARTICLES.has(known))) return false;
    const fits =
      /^\p{Lu}/u.test(word) || /^d['’]\p{Lu}/u.test(word) || (words.length > 0 && PARTICLES.has(known));
    if (!fits && !plain) return false;
    words.push(word);
    return true;
  }
}

/** "J." is a name's letter, "Peeters." ends the sentence. */
const endsSentence = (raw: string) => /\p{L}{3,}\.$/u.test(raw);

/** Whether a whole line is a name and nothing else. */
export function nameLine(line: string): string | null {
  const plain = line.trim().replace(/^[-–—*_>\s]+|[-–—*_,.\s]+$/gu, '');
  if (plain.length < 3 || plain.length > 70 || /[\d@:/|?!]/.test(plain)) return null;
  const name = nameAt(plain);
  const bare = (text: string) => text.replace(/[^\p{L}]/gu, '');
  return name && bare(plain).endsWith(bare(name)) && bare(plain).length - bare(name).length <= 8
    ? name
    : null;
}
