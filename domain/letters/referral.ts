import { type Block, paragraph, when } from './block.ts';
import type { NamedClient, Referral } from './contents/results.ts';
import { asked, type Setting, type Write } from './setting.ts';

/** Data of a client: whose matter they are, and whom to ask, as far as a human let the client be named (PRO-1). */
export const referral: Write<Referral> = (content, setting) => {
  const words = setting.words.told.referral;
  return {
    subject: words.subject(content.reference),
    blocks: [
      ...asked(content.rights, setting),
      paragraph(words.keeps(content.controller)),
      paragraph(words.decides),
      ...whomToAsk(content.client, setting),
      // Article 28(3)(e).
      ...(content.forwarded ? [paragraph(words.forwarded(setting.inWords(content.forwarded)))] : []),
      // Neither contents nor "no data": even that there is something would tell of an illness or a quarrel.
      paragraph(words.says),
      ...when(content.rights.length > 0, paragraph(words.ownPart)),
      ...setting.remedies,
    ],
  };
};

function whomToAsk(client: NamedClient, { words: { told } }: Setting): readonly Block[] {
  const words = told.referral;
  if (!client.named) return [paragraph(words.notNamed)];
  return [
    paragraph(words.named(client.name)),
    ...(client.contact ? [paragraph(words.contact(client.contact))] : []),
  ];
}
