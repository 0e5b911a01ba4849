import type { ExtensionGround } from '#contracts/acts.ts';
import { dayOf } from '../clock/instant.ts';
import type { ContentOf } from '../letters/content.ts';
import type { Case } from './state.ts';

/** What the notice of an extension says (CLK-7): the same when it is decided, and when it leaves. */
export function extensionNotice(
  { reference, rights, receivedAt }: Pick<Case, 'reference' | 'rights' | 'receivedAt'>,
  {
    ground,
    explanation,
    before,
    until,
    timeZone,
  }: {
    readonly ground: ExtensionGround;
    readonly explanation: string;
    /** The law's last day without it, and with it. */
    readonly before: string;
    readonly until: string;
    readonly timeZone: string;
  },
): ContentOf<'extension'> {
  return {
    letter: 'extension',
    reference,
    rights,
    received: dayOf(receivedAt, timeZone),
    lawDue: before,
    newDue: until,
    ground,
    explanation,
  };
}
