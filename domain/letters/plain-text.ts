/** Controls, and the separators that some readers take for a line break. */
const CONTROL = /[\p{Cc}\u2028\u2029]+/gu;
/** Marks that turn the direction of what follows: a value could change how the words around it read. */
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const NOT_A_CHARACTER = '\ufffd';

/** A value as one line. What could break out of the line, of a mail header too, is gone or shown as a sign. */
export const oneLine = (value: string): string =>
  value.toWellFormed().replace(CONTROL, ' ').replace(BIDI, NOT_A_CHARACTER).trim();

/** A longer text of a person as paragraphs, each one line. */
export const paragraphsOf = (value: string): string[] =>
  value
    .split(/\r\n?|[\n\u2028\u2029]/u)
    .map(oneLine)
    .filter((paragraph) => paragraph !== '');
