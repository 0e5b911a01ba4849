import { CERTAINTY, type Claim } from './claim.ts';
import { fold } from './fold.ts';
import type { LabelledValue } from './labelled.ts';
import { nameAt, nameLine } from './name-shape.ts';
import { phrases } from './phrases.ts';

/** After which the writer says his name; it may be in small letters. */
const CALLED = phrases({
  nl: `mijn naam is, m'n naam is, ik heet, naam is`,
  fr: `je m'appelle, mon nom est, je me nomme, m'appelle`,
  de: `mein name ist, ich heiße, ich heisse`,
  en: `my name is, my name's, my full name is, i'm called, i am called`,
});

/** After which a name may come, or anything else. */
const PERHAPS_CALLED = phrases({
  nl: `ik ben, ondergetekende, de ondergetekende, ik ondergetekende, ik, hier is, hallo dit is, dit is`,
  fr: `je suis, je soussigne, je soussignee, moi, je soussigne(e), soussigne`,
  de: `ich bin, der unterzeichnende, die unterzeichnende, unterzeichner, ich, hier ist`,
  en: `i am, i'm, the undersigned, i, i the undersigned, this is`,
});

/** For whom an agent writes: then that one asks, and not who signs. */
const FOR = phrases({
  nl: `namens, mijn client, mijn cliente, mijn client, onze client, onze client, in opdracht van, raadsman
    van, raadsvrouw van, advocaat van, in naam van, voor rekening van, gemachtigde van, voor mijn client`,
  fr: `au nom de, pour le compte de, mon client, ma cliente, notre client, notre cliente, conseil de, avocat
    de, mandataire de, en qualite de conseil de`,
  de: `im namen von, im namen meines mandanten, im auftrag von, mein mandant, meines mandanten, meiner
    mandantin, meine mandantin, meinen mandanten, in vertretung von, namens und in vollmacht von, namens
    und im auftrag von`,
  en: `on behalf of, my client, our client, acting for, i represent, we represent, solicitors for`,
});

/** The last words of a letter: below them stands the name. */
const CLOSING = phrases({
  nl: `met vriendelijke groet*, vriendelijke groet*, mvg, groet*, groetjes, hoogachtend, met hoogachting,
    dank, bedankt, dank u, dank je, alvast bedankt, met dank, beste groet*, hartelijke groet*, met de
    meeste hoogachting`,
  fr: `cordialement, bien a vous, salutations, sincerement, bien cordialement, merci, respectueusement, cdlt,
    cdt`,
  de: `mit freundlichen/freundlichem/besten/lieben *, mfg, hochachtungsvoll, gruß, gruss, gruße, grusse,
    viele gruße, danke, vielen dank, besten dank, freundliche gruße, liebe gruße, lg, vg`,
  en: `regards, sincerely, faithfully, yours, yours truly, thanks, thank you, cheers, best, best wishes, kr`,
});

export interface NameText {
  readonly text: string;
  readonly folded: string;
  readonly labelled: readonly LabelledValue[];
  readonly signature: string;
  /** The name in the From line. */
  readonly sender: string;
  /** Somebody writes for another: who signs and who sends is not who asks. */
  readonly byAgent: boolean;
}

export function names({ text, folded, labelled, signature, sender, byAgent }: NameText): readonly Claim[] {
  const claims: Claim[] = [...labelledNames(text, labelled)];
  const add = (value: string | null, certainty: number, start = 0) => {
    if (value) claims.push({ value, certainty, start, end: start + value.length });
  };
  if (byAgent) {
    for (const after of placesAfter(folded, FOR))
      add(nameAt(withoutComma(text, after)), CERTAINTY.said, after);
    return claims;
  }
  for (const after of placesAfter(folded, CALLED))
    add(nameAt(text.slice(after, after + 90), { plain: true, least: 1 }), CERTAINTY.said, after);
  for (const after of placesAfter(folded, PERHAPS_CALLED))
    add(nameAt(withoutComma(text, after)), CERTAINTY.said - 0.02, after);
  const whole = `${text}\n${signature}`;
  add(signedName(whole, fold(whole)) ?? firstName(signature), CERTAINTY.signed, text.length);
  // "Peeters, Jan" is how directories send it.
  const [family, given] = sender.split(', ');
  add(
    nameAt(given ? `${given} ${family}` : sender, { plain: !sender.includes('@') }),
    CERTAINTY.sender,
    text.length,
  );
  return claims;
}

function* labelledNames(text: string, labelled: readonly LabelledValue[]): Generator<Claim> {
  const at = (...kinds: readonly string[]) => labelled.find(({ kind }) => kinds.includes(kind));
  const nameOf = (value: LabelledValue | undefined) =>
    value && labelledName(text.slice(value.start, value.end));
  const whole = at('name');
  const given = at('givenName');
  const family = at('familyName') ?? whole;
  const [name, first] = [nameOf(family), nameOf(given)];
  if (family && given && name && first && !fold(name).includes(fold(first)))
    yield { value: `${first} ${name}`, certainty: CERTAINTY.labelled, start: family.start, end: family.end };
  else if (whole ?? family ?? given) {
    const one = whole ?? family ?? given;
    const value = nameOf(one);
    if (one && value) yield { value, certainty: CERTAINTY.labelled, start: one.start, end: one.end };
  }
}

/** "Peeters, Jan" is how forms and directories have it. */
function labelledName(value: string): string | null {
  const [family = '', given, ...more] = value
    .split(', ')
    .map((part) => nameAt(part, { plain: true, least: 1 }));
  return family && given && more.length === 0 ? `${given} ${family}` : family;
}

const placesAfter = (folded: string, expression: RegExp): number[] =>
  [...folded.matchAll(expression)].map(({ index, 0: found }) => index + found.length);

/** "I, Jan Peeters, …", "mon client, M. Dupont" */
const withoutComma = (text: string, from: number): string =>
  text.slice(from, from + 90).replace(/^\s*[,:(]?\s*(?:de (?=heer|h\.))?/u, '');

/** What follows the closing words, on their line or below; without them the last line, if it is a name. */
function signedName(text: string, folded: string): string | null {
  const end = Math.max(0, folded.length - END_OF_LETTER);
  const closing = [...folded.slice(end).matchAll(CLOSING)].at(-1);
  if (closing) {
    const after = text.slice(end + closing.index + closing[0].length);
    for (const line of after
      .split(/[\n,!]|(?<=\p{L}{3})\.(?:\s|$)/u)
      .filter((part) => part.trim() !== '')
      .slice(0, 4)) {
      const name = nameLine(line);
      if (name) return name;
    }
  }
  const written = text.split('\n').filter((line) => line.trim() !== '');
  return written.length > 1 ? nameLine(written.at(-1) ?? '') : null;
}

/** Where closing words are looked for: before it they are thanks for something. */
const END_OF_LETTER = 1_500;

const firstName = (signature: string): string | null =>
  signature
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 4)
    .map(nameLine)
    .find((name) => name !== null) ?? null;
