import type { ConsoleRequest } from '#contracts/console-api.ts';
import { AskedOnDoubt, Doubt, QuestionKind } from '#contracts/identity.ts';

/** Letters that the API takes for a reason. */
const SHORTEST = 10;

export const isReason = (text: string): boolean => text.trim().length >= SHORTEST;

/** What somebody has typed so far; empty: not chosen yet. */
export interface TypedDoubt {
  readonly doubt: string;
  readonly because: string;
  readonly asks: string;
  /** Only where a question is asked; empty: the one that says most. */
  readonly question: string;
}

/** What can end a doubt here: a question only where something is known that it could be about (IDV-2). */
export const stepsOpen = (questions: readonly string[]): readonly (typeof AskedOnDoubt.options)[number][] =>
  AskedOnDoubt.options.filter((step) => step !== 'question' || questions.length > 0);

/** What the API is told; null: something is missing. */
export function doubtFrom(
  typed: TypedDoubt,
  questions: readonly string[],
): ConsoleRequest<'POST /cases/{reference}/doubt-identity'> | null {
  const doubt = Doubt.safeParse(typed.doubt).data;
  const asks = stepsOpen(questions).find((step) => step === typed.asks);
  if (!doubt || !asks || !isReason(typed.because)) return null;
  const question = QuestionKind.safeParse(typed.question).data;
  return {
    doubt,
    because: typed.because.trim(),
    asks,
    ...(asks === 'question' && question && questions.includes(question) ? { question } : {}),
  };
}
