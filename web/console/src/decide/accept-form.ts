import type { CaseView, ConsoleRequest } from '#contracts/console-api.ts';
import { Mandate } from '#contracts/identity.ts';
import { Day } from '#contracts/ids.ts';
import { isReason } from './doubt-form.ts';

export interface TypedAcceptance {
  readonly name: string;
  readonly birthDate: string;
  readonly mandate: string;
  readonly because: string;
}

/**
 * What the API is told; null: something is missing. A code or an answer shows no name, so that none is sent without a
 * document; whoever acts for another is accepted with a finding about their mandate and its reason (IDV-5).
 *
 * @param documents how many had come when the person began to judge
 */
export function acceptanceFrom(
  typed: TypedAcceptance,
  { basis, mandate: { needed } }: Pick<CaseView['identity'], 'basis' | 'mandate'>,
  documents: number,
): ConsoleRequest<'POST /cases/{reference}/accept-identity'> | null {
  const isRead = basis === 'document';
  if (isRead && typed.birthDate !== '' && !Day.safeParse(typed.birthDate).success) return null;
  const judged = Mandate.safeParse(typed.mandate).data;
  if (needed && (!judged || !isReason(typed.because))) return null;
  const name = typed.name.trim();
  return {
    documents,
    ...(isRead && name ? { name } : {}),
    ...(isRead && typed.birthDate ? { birthDate: typed.birthDate } : {}),
    ...(needed && judged ? { mandate: { judged, because: typed.because.trim() } } : {}),
  };
}
