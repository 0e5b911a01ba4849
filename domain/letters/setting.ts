import type { Language } from '#contracts/language.ts';
import type { Registry } from '#contracts/registry.ts';
import type { Right } from '#contracts/rights.ts';
import { type Block, type Draft, list, paragraph, quote, when } from './block.ts';
import { dayInWords } from './day-in-words.ts';
import { otherRights, remedies } from './remedies.ts';
import { wordsIn } from './words/index.ts';
import type { Words } from './words/words.ts';

/** What every letter is written with, besides its content. */
export interface Setting {
  readonly language: Language;
  readonly words: Words;
  readonly inWords: (day: string) => string;
  /** `a, b and c`. */
  readonly join: (parts: readonly string[]) => string;
  /** What people cover on the copy of a document, from the group's registry (IDV-3). */
  readonly covered: string;
  readonly rights: readonly Block[];
  readonly remedies: readonly Block[];
}

export type Write<Content> = (content: Content, setting: Setting) => Draft;

export function settingOf(language: Language, registry: Registry): Setting {
  const words = wordsIn(language);
  return {
    language,
    words,
    inWords: (day) => dayInWords(day, language),
    join: (parts) => joined(parts, words.request.and),
    covered: registry.group.documentMask[language],
    rights: otherRights(language),
    remedies: remedies(language, registry),
  };
}

/** What was asked, each right once: as a sentence, or as a list where the sentence would be too long to read. */
export function asked(rights: readonly Right[], { words: { request }, join }: Setting): readonly Block[] {
  const what = [...new Set(rights)].map((right) => request.what[right]);
  return what.length > 2 ? [paragraph(request.askedAll), list(what)] : [paragraph(request.asked(join(what)))];
}

/** Whether the older letters, which speak of access in their own words, say enough. */
export const onlyAccess = (rights: readonly Right[] | undefined): boolean =>
  rights === undefined || (rights.length === 1 && rights[0] === 'access');

/** Reasons in the words of a person, as theirs (REF-1). */
export const inOwnWords = (text: string, { words }: Setting): readonly Block[] =>
  when(text.trim() !== '', paragraph(words.request.ownWords), quote(text));

/** CLK-1: a letter that leaves after the law's last day does not keep silent about it. */
export const lateness = (
  late: { readonly lawDue: string } | undefined,
  { words, inWords }: Setting,
): readonly Block[] => (late ? [paragraph(words.request.late(inWords(late.lawDue)))] : []);

function joined(parts: readonly string[], and: string): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')}${and}${last}`;
}
