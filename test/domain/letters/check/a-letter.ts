import type { Language } from '#contracts/language.ts';
import type { Registry } from '#contracts/registry.ts';
import type { LetterToCheck, RequestFacts } from '#domain/letters/check/index.ts';
import type { LetterContent, WrittenLetter } from '#domain/letters/content.ts';
import { writeLetter } from '#domain/letters/index.ts';
import { aWiderRegistry } from '../a-wider-registry.ts';
import { OWN_WORDS } from '../own-words.ts';

const REGISTRY = aWiderRegistry();

interface Changes {
  readonly language?: Language;
  readonly registry?: Registry;
  readonly request?: Partial<RequestFacts>;
  readonly article15?: NonNullable<LetterToCheck['article15']>;
  /** A hand that changed the letter after it was written. */
  readonly rewritten?: (written: WrittenLetter) => WrittenLetter;
}

/** A letter on its way out, of a case in which everything is in order, but for what is changed. */
export function aLetter(content: LetterContent, changes: Changes = {}): LetterToCheck {
  const { language = 'nl', registry = REGISTRY, request, article15, rewritten = (same) => same } = changes;
  return {
    content,
    language,
    registry,
    written: rewritten(writeLetter(content, language, registry)),
    request: { ...inOrder(content, language), ...request },
    ...(article15 ? { article15 } : {}),
  };
}

/** Received on 1 March 2026, and a letter leaves on the 10th. */
function inOrder(content: LetterContent, language: Language): RequestFacts {
  return {
    language,
    rights: 'rights' in content ? (content.rights ?? ['access']) : ['access'],
    controllers: ['Voorbeeld', 'Beller'],
    today: '2026-03-10',
    noticeBy: '2026-04-01',
    lawDue: '2026-04-01',
    extendedUntil: '2026-06-01',
    identityKnown: false,
    mayPause: true,
    pending: content.letter === 'answer' ? [{ controller: 'Traag', store: OWN_WORDS[language].archive }] : [],
    clients: [
      { name: 'Tuincentrum Groen BV', approved: true },
      { name: 'Huisarts Voorbeeldman', approved: false },
    ],
    personal: ['Jan Voorbeeldman', 'jan@voorbeeldman.example'],
  };
}

/** Takes a sentence out of text and HTML, or puts another in its place. */
export const rewrite =
  (from: string, to = '') =>
  ({ subject, text, html }: WrittenLetter): WrittenLetter => {
    const flat = text.replace(/\s+/g, ' ');
    if (!flat.includes(from)) throw new Error(`The letter does not say: ${from}`);
    return { subject, text: flat.replaceAll(from, to), html: html.replaceAll(from, to) };
  };

/** Puts a sentence at the end of text and HTML. */
export const add =
  (sentence: string) =>
  ({ subject, text, html }: WrittenLetter): WrittenLetter => ({
    subject,
    text: `${text}\n${sentence}\n`,
    html: html.replace('</body>', `<p>${sentence}</p></body>`),
  });
