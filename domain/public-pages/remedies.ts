import type { Language } from '#contracts/language.ts';
import type { Registry } from '#contracts/registry.ts';
import type { HtmlValue } from '#domain/html.ts';
import { wordsIn as letterWordsIn } from '#domain/letters/words/index.ts';
import { authorityBlock } from '#domain/registry/index.ts';
import { heading, lines, mailLink, paragraph, webLink } from './markup.ts';

/** The authority (CMP-1) and the courts, in the words of the letters; here with addresses that can be followed. */
export function ifNotAgreed(registry: Registry, language: Language): HtmlValue {
  const words = letterWordsIn(language).remedies;
  const { name, address, email, phone, website } = authorityBlock(registry, language);
  return [
    heading(words.title),
    paragraph(words.authority),
    lines(name, address, mailLink(email), words.phone(phone), webLink(website)),
    paragraph(words.otherAuthority),
    paragraph(words.court),
  ];
}
