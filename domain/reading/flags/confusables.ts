/** Letters of other scripts, and figures, that look like a letter of ours, by the letter (Unicode TS 39, the common ones). */
const LOOK_LIKE: Readonly<Record<string, string>> = {
  a: 'аαɑ',
  b: 'вЬьβ',
  c: 'сϲⅽ',
  d: 'ԁⅾ',
  e: 'еεє3',
  g: 'ɡԍ',
  h: 'һн',
  i: 'іι1lі|ӏιӀı',
  j: 'јϳ',
  k: 'кκ',
  m: 'мⅿμ',
  n: 'пηո',
  o: 'оο0օσ',
  p: 'рρ',
  q: 'ԛ',
  r: 'гг',
  s: 'ѕ5ꜱ',
  t: 'тτ',
  u: 'υսц',
  v: 'ѵνⅴ',
  w: 'ԝωш',
  x: 'хχ',
  y: 'уγү',
  z: 'ᴢ2',
};

const LETTER = new Map(
  Object.entries(LOOK_LIKE).flatMap(([letter, others]) =>
    [...others].map((other) => [other, letter] as const),
  ),
);

/** Two letters that pass for one at a glance. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['rn', 'm'],
  ['vv', 'w'],
  ['cl', 'd'],
  ['ci', 'd'],
];

/** What an eye takes the text for: two texts with one skeleton are easily mistaken for each other. */
export function skeletonOf(text: string): string {
  let skeleton = '';
  for (const letter of text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase())
    skeleton += LETTER.get(letter) ?? letter;
  for (const [pair, one] of PAIRS) skeleton = skeleton.replaceAll(pair, one);
  return skeleton;
}

/** Cyrillic, Greek and Armenian letters as the Latin ones that they look like; empty where the text has none of them. */
export function inLatinLetters(text: string): string {
  if (!OTHER_SCRIPTS.test(text)) return '';
  return text.replace(OTHER_LETTERS, (letter) => LETTER.get(letter.toLowerCase()) ?? letter);
}

const OTHER_SCRIPTS = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u;
const OTHER_LETTERS = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/gu;

/** Whether one word has letters of two scripts, which no language needs: "offitеl" with a Cyrillic letter. */
export function mixesScripts(text: string): boolean {
  return text.split(/[^\p{L}]+/u).some((word) => /\p{Script=Latin}/u.test(word) && OTHER_SCRIPTS.test(word));
}
