import type { Language } from '#contracts/language.ts';
import type { Report } from './checks.ts';
import type { Path } from './source.ts';

/** Marks a text that only a person can write, so that it is found again and nobody takes it for a statement. */
export const TO_WRITE: Readonly<Record<Language, string>> = {
  nl: 'NOG TE SCHRIJVEN',
  fr: 'À ÉCRIRE',
  de: 'NOCH ZU SCHREIBEN',
  en: 'TO WRITE',
};

/** In place of a primary key that nobody has said: no table has such a column, so that trying it says so. */
export const KEY_TO_WRITE = 'key_to_write';

/** Stands in a data map that was begun from elsewhere. No company has it. */
export const NOBODYS_NUMBER = '0999.999.922';

/** Reports what was begun and never written: on a laptop it does no harm, but nobody is to receive it. */
export function checkWritten(value: unknown, report: Report, path: Path = []): void {
  if (typeof value === 'string') {
    if (value === KEY_TO_WRITE) report(path, 'write the primary key of the table');
    if (value === NOBODYS_NUMBER) report(path, 'write the company’s own, and its name, form and address');
    if (Object.values(TO_WRITE).some((mark) => value.endsWith(` (${mark})`)))
      report(path, 'write this text: the requester reads it');
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const parts = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [step, part] of parts) checkWritten(part, report, [...path, step]);
}
