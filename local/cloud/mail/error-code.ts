/** The code or name of an error, which unlike its message quotes nobody's mail. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

/** Whether the disk is full, be it for a file or for SQLite (whose result code for it is 13). */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ['ENOSPC', 'EDQUOT'].includes(errorCode(error)) || ('errcode' in error && error.errcode === 13);
}
