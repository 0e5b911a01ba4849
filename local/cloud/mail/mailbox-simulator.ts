import { notEmulated } from '../service.ts';

/** What comes back for a mail. `suppressed` is a bounce too, of SES itself. */
export const REACTIONS = ['bounce', 'suppressed', 'complaint', 'out-of-office'] as const;
export type Reaction = (typeof REACTIONS)[number];

const SIMULATOR = 'simulator.amazonses.com';

/** https://docs.aws.amazon.com/ses/latest/dg/send-an-email-from-console.html#send-email-simulator-how-to-use */
const MAILBOXES: ReadonlyMap<string, Reaction | undefined> = new Map([
  ['success', undefined],
  ['bounce', 'bounce'],
  ['ooto', 'out-of-office'],
  ['complaint', 'complaint'],
  ['suppressionlist', 'suppressed'],
]);

/** How this recipient reacts to every mail. Labels are allowed: `bounce+case-7@simulator.amazonses.com`. */
export function reactionOf(recipient: string, bounces: (address: string) => boolean): Reaction | undefined {
  const at = recipient.lastIndexOf('@');
  if (recipient.slice(at + 1).toLowerCase() !== SIMULATOR) return bounces(recipient) ? 'bounce' : undefined;
  const mailbox = recipient.slice(0, at).toLowerCase().replace(/\+.*$/, '');
  if (!MAILBOXES.has(mailbox)) throw notEmulated(`the simulator's mailbox ${mailbox}`);
  return MAILBOXES.get(mailbox);
}
