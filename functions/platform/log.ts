/**
 * Logs are lines of JSON with a code and allow-listed fields. Never a whole event, never a name, an address, a
 * subject line or a message of an unknown error: those may hold personal data.
 */

/** Everything that may be said, with the level it is said at. */
const CODES = {
  STEP_DONE: 'info',
  STEP_FAILED: 'error',
  MAIL_TAKEN: 'info',
  MAIL_KNOWN: 'info',
  MAIL_HELD: 'warn',
  MAIL_JOINED: 'info',
  MAIL_RETURNED: 'warn',
  PROOF_KEPT: 'info',
  PAGE_LAID: 'info',
  EXECUTION_STARTED: 'info',
  EXECUTION_KNOWN: 'info',
  TASK_ANSWERED: 'info',
  TASK_GONE: 'info',
  EVENTS_PUBLISHED: 'info',
  CASES_SWEPT: 'info',
  LOOKUP_ANSWERED: 'info',
  STORE_CHANGED: 'info',
  REQUEST_REFUSED: 'warn',
  CODE_REFUSED: 'warn',
  LOGIN_TAKEN: 'info',
  LOGIN_REFUSED: 'warn',
  KEY_NOT_SHOWN: 'warn',
} as const;
export type LogCode = keyof typeof CODES;

export interface LogFields {
  readonly step?: string;
  readonly caseId?: string;
  readonly controller?: string;
  readonly store?: string;
  readonly outcome?: string;
  readonly error?: string;
  readonly reason?: string;
  readonly route?: string;
  readonly count?: number;
  readonly ms?: number;
}

export function log(code: LogCode, fields: LogFields = {}): void {
  const { step, caseId, controller, store, outcome, error, reason, route, count, ms } = fields;
  const line = {
    level: CODES[code],
    code,
    step,
    caseId,
    controller,
    store,
    outcome,
    error,
    reason,
    route,
    count,
    ms,
  };
  console.log(JSON.stringify(line));
}
