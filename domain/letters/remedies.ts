import type { Language } from '#contracts/language.ts';
import type { Registry } from '#contracts/registry.ts';
import { authorityBlock } from '#domain/registry/index.ts';
import { type Block, heading, lines, list, paragraph } from './block.ts';
import { wordsIn } from './words/index.ts';

/**
 * What somebody can do who does not agree. In everything that ends or withholds something (REF-1, article 12(4)): the
 * complaint with the authority's name and addresses (CMP-1), and the courts (article 79).
 */
export function remedies(language: Language, registry: Registry): readonly Block[] {
  const words = wordsIn(language).remedies;
  const { dpo } = registry.group;
  const authority = authorityBlock(registry, language);
  return [
    heading(words.title),
    paragraph(words.officer(dpo.name, dpo.email)),
    paragraph(words.authority),
    lines(
      authority.name,
      authority.address,
      authority.email,
      words.phone(authority.phone),
      authority.website,
    ),
    paragraph(words.otherAuthority),
    paragraph(words.court),
  ];
}

/** The other rights of the person, which an answer to an access request has to name (ACC-2 e). */
export function otherRights(language: Language): readonly Block[] {
  const words = wordsIn(language).rights;
  return [heading(words.title), paragraph(words.intro), list(words.list), paragraph(words.how)];
}
