/** The API said no, or nothing. `code` names why, as the API does; the message is in English and for the last resort. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }

  /** Somebody, or the pipeline, was faster: what was decided on is no longer as it was shown. */
  get isStale(): boolean {
    return this.status === 409;
  }
}

export const asProblem = (error: unknown): Problem =>
  error instanceof Problem
    ? error
    : new Problem(0, 'Unreachable', error instanceof Error ? error.message : '');
