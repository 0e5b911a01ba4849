import { code, type Draft, paragraph } from './block.ts';
import type { ContentOf } from './content.ts';
import type { Setting } from './setting.ts';

/** A one-time code. It stands in the body only: subjects are shown on locked screens. */
export function codeLetter(content: ContentOf<'code'>, { words: { code: words } }: Setting): Draft {
  return {
    subject: words.subject(content.reference),
    blocks: [
      paragraph(words.here),
      code(content.code),
      paragraph(words.valid(content.minutes)),
      paragraph(words.secret),
      paragraph(words.notAsked),
    ],
  };
}
