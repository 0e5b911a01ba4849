import { type Draft, link, paragraph } from './block.ts';
import type { ContentOf } from './content.ts';
import { asked, onlyAccess, type Setting } from './setting.ts';

/**
 * Why nothing has been done within the law's month, and how it can go on (CLK-6). The case stays open; as the person is
 * left without an answer for now, the reasons and the remedies are due all the same (article 12(4), REF-1).
 */
export function identityOverdue(content: ContentOf<'identity-overdue'>, setting: Setting): Draft {
  const { identityOverdue: words } = setting.words;
  const { rights } = content;
  return {
    subject: words.subject(content.reference),
    blocks: [
      ...(onlyAccess(rights)
        ? [paragraph(words.stuck)]
        : [...asked(rights ?? [], setting), paragraph(words.stuckThen)]),
      paragraph(words.why),
      paragraph(words.lawDue(setting.inWords(content.lawDue))),
      paragraph(words.goOn),
      link(words.button, content.link),
      paragraph(words.otherWay),
      ...setting.remedies,
    ],
  };
}
