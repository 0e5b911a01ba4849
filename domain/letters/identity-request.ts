import type { Proof } from '#contracts/identity.ts';
import { type Block, heading, link, paragraph, when } from './block.ts';
import type { IdentityRequest } from './contents/identity.ts';
import { asked, inOwnWords, type Setting, type Write } from './setting.ts';

/** Asks for proof of identity: the doubt first, then the one step that is needed, and what it does to the time. */
export const identityRequest: Write<IdentityRequest> = (content, setting) => {
  const words = setting.words.asking.identity;
  return {
    subject: words.subject(content.reference),
    blocks: [
      ...asked(content.rights, setting),
      paragraph(whatHolds(content, setting)),
      // IDV-1: the doubt is documented, and the person hears of it.
      heading(words.whyTitle),
      paragraph(words.doubt[content.doubt]),
      ...inOwnWords(content.explanation, setting),
      ...when(content.doubt !== 'policy', paragraph(words.law)),
      heading(words.askTitle),
      ...askFor(content.proof, setting),
      link(words.button, content.link),
      // IDV-2: nothing is the only way.
      paragraph(words.otherWay),
      heading(words.timeTitle),
      // CLK-6: a pause takes nothing from the date by which the person must at least hear something.
      paragraph(words.lawDue(setting.inWords(content.lawDue))),
      paragraph(content.pauses ? words.pauses : words.runsOn),
      // Whoever did not write is told so here too: somebody else may have used their name.
      paragraph(setting.words.asking.reminder.notYou),
    ],
  };
};

function askFor(proof: Proof, { words, covered }: Setting): readonly Block[] {
  return [
    paragraph(words.asking.identity.ask[proof]),
    // IDV-3: masked. IDV-4: deleted at once.
    ...when(
      proof === 'document',
      paragraph(words.acknowledgement.askMask(covered)),
      paragraph(words.acknowledgement.askDeleted),
    ),
  ];
}

/** What keeps us from starting: nothing but a policy, a mandate that is not shown, or a doubt about who it is. */
function whatHolds({ doubt, proof }: IdentityRequest, { words: { asking } }: Setting): string {
  if (doubt === 'policy') return asking.identity.notSurePolicy;
  return proof === 'mandate' ? asking.identity.notSureMandate : asking.identity.notSure;
}
