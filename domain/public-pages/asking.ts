import { IDENTIFIER_KINDS } from '#contracts/lookup.ts';
import type { Registry } from '#contracts/registry.ts';
import type { HtmlValue } from '#domain/html.ts';
import { leadLetterhead, storesToAsk } from '#domain/registry/index.ts';
import { enumeration, heading, lines, list, mailLink, paragraph } from './markup.ts';
import type { Words } from './words/index.ts';

/** Where to write, and how little is needed: no form (INT-1), no reasons (ACC-6), no copy of a document (IDV-1). */
export function asking(registry: Registry, { asking: words, ...all }: Words): HtmlValue {
  const { languages, mailboxes } = registry.group;
  const { name, addressLines } = leadLetterhead(registry);
  const known = identifiersOf(registry).map((kind) => words.identifiers[kind]);
  return [
    heading(words.title),
    paragraph(words.write),
    // CLK-2: every one of them is an official channel.
    list(mailboxes.requests.map(mailLink)),
    paragraph(words.post),
    lines(name, ...addressLines),
    list([
      words.example,
      words.noForm,
      `${words.anyLanguage} ${words.answered(
        enumeration(
          languages.map((one) => all.languageNames[one]),
          all.or,
        ),
      )}`,
      words.noReason,
      ...(known.length > 0 ? [words.known(enumeration(known, all.or))] : []),
      words.noCopy,
    ]),
  ];
}

/** What the group's stores can be searched by at all. */
function identifiersOf(registry: Registry) {
  const accepted = new Set(storesToAsk(registry).flatMap(({ store }) => store.accepts));
  return IDENTIFIER_KINDS.filter((kind) => accepted.has(kind));
}
