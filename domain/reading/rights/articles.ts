import type { RightName } from '../reading.ts';
import type { Token } from './tokens.ts';

/** A right named by its number in the Regulation. */
export interface Citation {
  readonly right: RightName;
  readonly from: number;
  readonly to: number;
  /** Whether the law is named beside it: an "article 15" may also be something in a catalogue. */
  readonly lawNamed: boolean;
}

const ARTICLE = new Set('art artt artikel artikels artikelen article articles arts'.split(' '));
const PARAGRAPH = new Set(
  'lid leden abs absatz par para paragraph paragraphe alinea al lit letter sub punt'.split(' '),
);
const REGULATION = new Set(
  'avg gdpr rgpd dsgvo ds verordening verordnung reglement regulation 2016'.split(' '),
);
/** Laws of other fields, where the same number means another thing. */
const OTHER_LAW =
  /^(?:wetboek|bw|bgb|uwg|tkg|ttdsg|telecom\w*|grondwet|strafwetboek|wer|wvv|code|constitution|hgb|stgb|mietrecht|contract|contrat|vertrag|voorwaarden|agb)$/u;
/** From one article to another names all rights and asks for none: "art. 15 tot 22". */
const RANGE = new Set('tot bis a to through t em tm'.split(' '));
/** So many words behind the number may still name the law. */
const LAW_WITHIN = 8;

export function citationsIn(
  tokens: readonly Token[],
  text: string,
  marketing: (sentence: number) => boolean,
): readonly Citation[] {
  const found: Citation[] = [];
  for (const [index, token] of tokens.entries()) {
    if (!ARTICLE.has(token.word)) continue;
    for (const at of numbersAfter(tokens, index)) {
      if (isRange(tokens, at, text)) break;
      const { paragraph, to } = paragraphAfter(tokens, at);
      const right = rightOf(Number(tokens[at]?.word), paragraph, () => marketing(token.sentence));
      const law = lawAfter(tokens, to);
      if (right && law !== 'other') found.push({ right, from: index, to, lawNamed: law === 'regulation' });
    }
  }
  return found;
}

/** "articles 15 and 20" are two. */
function* numbersAfter(tokens: readonly Token[], index: number): Generator<number> {
  for (let at = index + 1; at <= index + 7; at += 1) {
    const word = tokens[at]?.word ?? '';
    const number = /^\d{1,2}$/u.test(word) ? Number(word) : 0;
    if (at === index + 1 && number === 0) return;
    if (ARTICLE.has(word) || REGULATION.has(word)) return;
    const before = tokens[at - 1]?.word ?? '';
    if (
      at === index + 1 ||
      (number >= 15 && number <= 22 && /^(?:en|et|und|and|\d+|e|of|ou|oder|or)$/u.test(before))
    )
      yield at;
  }
}

function isRange(tokens: readonly Token[], at: number, text: string): boolean {
  const [here, next, after] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!here || !next) return false;
  if (RANGE.has(next.word) && /^\d/u.test(after?.word ?? '')) return true;
  return /^\d/u.test(next.word) && /^\s?[-–]\s?$/u.test(text.slice(here.end, next.start));
}

function paragraphAfter(
  tokens: readonly Token[],
  at: number,
): { readonly paragraph: number; readonly to: number } {
  const next = tokens[at + 1];
  if (next && PARAGRAPH.has(next.word)) {
    const number = Number(tokens[at + 2]?.word);
    return number > 0 ? { paragraph: number, to: at + 2 } : { paragraph: 0, to: at };
  }
  const number = Number(next?.word);
  return number > 0 && number < 7 ? { paragraph: number, to: at + 1 } : { paragraph: 0, to: at };
}

function lawAfter(tokens: readonly Token[], from: number): 'regulation' | 'other' | 'none' {
  for (let at = from + 1; at <= from + LAW_WITHIN; at += 1) {
    const token = tokens[at];
    if (!token || token.sentence !== tokens[from]?.sentence) return 'none';
    if (REGULATION.has(token.word)) return 'regulation';
    if (OTHER_LAW.test(token.word)) return 'other';
    if (ARTICLE.has(token.word)) return 'none';
  }
  return 'none';
}

/** Article 21(2) and (3) are of direct marketing; 22 is cited in every list of article 15(1)(h), but 22(3) is a wish. */
function rightOf(article: number, paragraph: number, marketing: () => boolean): RightName | undefined {
  switch (article) {
    case 7:
      return paragraph === 3 ? 'withdrawal' : undefined;
    case 15:
      return 'access';
    case 16:
      return 'rectification';
    case 17:
      return 'erasure';
    case 18:
      return 'restriction';
    case 20:
      return 'portability';
    case 21:
      return paragraph === 2 || paragraph === 3 || (paragraph === 0 && marketing())
        ? 'objection-dm'
        : 'objection';
    case 22:
      return paragraph === 3 ? 'human-review' : undefined;
    default:
      return undefined;
  }
}
