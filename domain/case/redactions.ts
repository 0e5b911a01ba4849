import type { Command } from './commands.ts';
import type { Refusal } from './refusal.ts';
import type { Case } from './state.ts';
import { supplementOnItsWay } from './supplement.ts';

/** What speaks against leaving something out, or against taking that back. */
export function redactionOutOfPlace(
  { status, redactions, draft, supplements }: Pick<Case, 'status' | 'redactions' | 'draft' | 'supplements'>,
  { version, change, records, withheld }: Extract<Command, { type: 'RedactRecords' }>,
): Refusal | null {
  // What a person has released stays as they read it.
  const open = supplementOnItsWay({ supplements });
  if (status === 'answered' && (!open || open.release))
    return { code: 'no-supplement', message: 'No supplement waits to be read' };
  if (version !== (redactions?.version ?? 0) + 1 || !draft)
    return { code: 'redactions-changed', message: 'Somebody else has redacted meanwhile; look at it again' };
  // ACC-5: the rights of others mask parts of an answer, they never take all of it away.
  return change === 'added' && withheld > 0 && records === 0
    ? {
        code: 'total-refusal',
        message: 'Then nothing would be left of the answer: redact what is of others, and not every record',
      }
    : null;
}
