import { type Draft, link, paragraph } from './block.ts';
import type { ContentOf } from './content.ts';
import type { Setting } from './setting.ts';

/** A new link to the package, for one that has ended or came into other hands. */
export function freshLink(content: ContentOf<'fresh-link'>, { words, inWords }: Setting): Draft {
  const { freshLink: of } = words;
  return {
    subject: of.subject(content.reference),
    blocks: [
      paragraph(of.here),
      link(of.button, content.link),
      paragraph(of.until(inWords(content.linkUntil))),
      paragraph(of.code),
      paragraph(of.notAsked),
    ],
  };
}
