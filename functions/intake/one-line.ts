/** Folds control characters and white space, so that nothing of a mail can start a header line or a log line. */
export const oneLine = (text: string, longest: number): string =>
  text
    .slice(0, longest * 4)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, longest)
    .toWellFormed();
