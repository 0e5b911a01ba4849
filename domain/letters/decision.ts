import { paragraph } from './block.ts';
import type { Decision } from './contents/results.ts';
import { outcomeBlocks } from './outcomes.ts';
import { asked, lateness, type Write } from './setting.ts';

/** What was done about rights that need no package (INT-2). A refused part has its reasons, and all have the remedies (REF-1). */
export const decision: Write<Decision> = (content, setting) => {
  const words = setting.words.told.decision;
  return {
    subject: words.subject(content.reference),
    blocks: [
      ...asked(content.rights, setting),
      paragraph(words.lead),
      ...lateness(content.late, setting),
      ...outcomeBlocks(content.outcomes, setting),
      ...setting.rights,
      ...setting.remedies,
    ],
  };
};
