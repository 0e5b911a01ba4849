import type { Command } from './commands.ts';
import type { Refusal } from './refusal.ts';
import type { Case, Supplement } from './state.ts';

/** The supplement that is drafted and has not reached the requester; null: none. There is one at a time. */
export const supplementOnItsWay = ({ supplements }: Pick<Case, 'supplements'>): Supplement | null =>
  supplements.find(({ delivered }) => !delivered) ?? null;

type About = Extract<
  Command,
  { type: 'DraftSupplement' | 'ReleaseSupplement' | 'SealSupplement' | 'RecordSupplement' }
>;

/** What speaks against a command about a supplement. As with the answer: only what a person has read leaves (AUT). */
export function againstSupplement(state: Case, command: About): Refusal | null {
  const no = (code: Refusal['code'], message: string): Refusal => ({ code, message });
  const open = supplementOnItsWay(state);
  if (command.type === 'DraftSupplement') {
    if (open) return no('not-delivered', 'The supplement before this one has not been delivered');
    return command.n === state.supplements.length + 1
      ? null
      : no('no-supplement', 'Supplements are numbered without gaps');
  }
  if (open?.n !== command.n) return no('no-supplement', 'There is no such supplement on its way');
  switch (command.type) {
    case 'ReleaseSupplement':
      if (open.draftSha256 !== command.draftSha256)
        return no('draft-changed', 'The draft is not the one that was read; look at it again');
      return open.ambiguous === command.withoutAmbiguous
        ? null
        : no(
            'ambiguous-records',
            `${open.ambiguous} records may be this person’s or somebody else’s. Look at them first; to release without them, say how many.`,
          );
    case 'SealSupplement':
      if (!open.release) return no('not-released', 'Nobody has released this supplement');
      return open.package ? no('package-differs', 'Another package has been sealed for it') : null;
    case 'RecordSupplement':
      if (!open.release) return no('not-released', 'Nobody has released this supplement');
      return open.records > 0 && !open.package ? no('not-released', 'Its package is not sealed') : null;
    default:
      return command satisfies never;
  }
}
