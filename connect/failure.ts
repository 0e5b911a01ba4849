/** Names under which the kit itself gives up; a company's own codes stand beside them in `failed(code)`. */
export type FailureCode =
  /** The question is not of the contract's shape, or names a right that this kit does not serve. */
  | 'LookupQuestionInvalid'
  /** The function was asked about another company's store, or another of its own: a wiring mistake. */
  | 'WrongStore'
  /** One of the company's functions threw. */
  | 'LookupThrew'
  /** The function's time was nearly over: said by the kit before it is ended from outside, which nobody could tell from a crash. */
  | 'LookupOutOfTime'
  | 'LookupAnswerInvalid'
  /** What should be anonymous would still hold an identifier: the data map keeps a field that it must not. */
  | 'MaskKeepsIdentifier'
  | 'LookupFileUnreadable'
  | 'LookupFileTooLarge'
  /** The evidence store did not take an object: worth asking again. */
  | 'EvidenceNotWritten';

/** Carries a code instead of a text: texts may quote the record that broke. */
export class LookupFailure extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, cause?: unknown) {
    super(code, { cause });
    this.name = 'LookupFailure';
    this.code = code;
  }
}

/** The value, or a failure by this name. */
export async function orFail<Value>(code: FailureCode, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof LookupFailure ? error : new LookupFailure(code, error);
  }
}

/**
 * What may be logged of an error: its name and where it was thrown. Never its message, which may hold the identifier
 * that was searched by; a name that is not a plain identifier is dropped for the same reason.
 */
export function traceOf(error: unknown): { error?: string; at?: string } {
  if (!(error instanceof Error)) return {};
  const name = /^[A-Z][A-Za-z0-9]{2,60}$/.exec(error.name)?.[0];
  const stack = error.stack ?? '';
  const frames = stack.slice(stack.indexOf(error.message) + error.message.length);
  const at = /\n\s+at [^\n]*?([\w.-]+\.[cm]?[jt]s:\d+:\d+)\)?(?=\n|$)/.exec(frames)?.[1];
  return { ...(name && { error: name }), ...(at && stack.includes(error.message) && { at }) };
}
