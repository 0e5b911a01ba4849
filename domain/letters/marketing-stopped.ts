import { list, paragraph, when } from './block.ts';
import type { MarketingStopped } from './contents/results.ts';
import type { Write } from './setting.ts';

/** Direct marketing has ended: from when, at which companies, on every channel, and what is kept for it (OBJ-1). */
export const marketingStopped: Write<MarketingStopped> = (content, { words: { told }, inWords }) => {
  const words = told.marketing;
  return {
    subject: words.subject(content.reference),
    blocks: [
      paragraph(words.stopped(inWords(content.since))),
      paragraph(words.companies),
      list(content.controllers),
      paragraph(words.channels),
      // The suppression entry is personal data as well, and no secret.
      paragraph(words.list),
      paragraph(words.always),
      paragraph(words.still),
      ...when(content.goesOn, paragraph(words.goesOn)),
    ],
  };
};
