import type { ConsoleRequest } from '#contracts/console-api.ts';
import { Day } from '#contracts/ids.ts';
import { NotToldGround, ToldHow } from '#contracts/recipients-told.ts';
import { isReason } from './doubt-form.ts';

/** How and on which day a recipient was told; null: something is missing, or the day has not come yet. */
export function toldFrom(
  typed: { readonly how: string; readonly day: string },
  today: string,
): ConsoleRequest<'POST /cases/{reference}/notices/{n}/told'> | null {
  const how = ToldHow.safeParse(typed.how).data;
  const day = Day.safeParse(typed.day).data;
  return how && day && day <= today ? { how, day } : null;
}

/** Why a recipient is not told, as article 19 allows; null: something is missing. */
export function notToldFrom(typed: {
  readonly ground: string;
  readonly because: string;
}): ConsoleRequest<'POST /cases/{reference}/notices/{n}/not-told'> | null {
  const ground = NotToldGround.safeParse(typed.ground).data;
  return ground && isReason(typed.because) ? { ground, because: typed.because.trim() } : null;
}
