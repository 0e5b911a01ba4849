import { ARTICLE_15 } from './article-15.ts';
import { COPIES } from './copies.ts';
import { DATES } from './dates.ts';
import { DISCLOSURE } from './disclosure.ts';
import { FORM } from './form.ts';
import { GROUNDS } from './grounds.ts';
import { IDENTITY } from './identity.ts';
import { LEFT_OUT } from './left-out.ts';
import { OUTCOMES } from './outcomes.ts';
import { reading } from './reading.ts';
import { REMEDIES } from './remedies.ts';
import type { Finding, LetterToCheck, Rule } from './rule.ts';

export type { Complaint, Finding, LetterToCheck, RequestFacts, Rule } from './rule.ts';

/** Every rule; an id names one of them. */
export const RULES: readonly Rule[] = [
  ...FORM,
  ...DATES,
  ...IDENTITY,
  ...REMEDIES,
  ...GROUNDS,
  ...OUTCOMES,
  ...COPIES,
  ...LEFT_OUT,
  ...DISCLOSURE,
  ...ARTICLE_15,
];

/**
 * Looks for what people complain of, before a letter leaves. A letter with a finding is not sent; the DPO sees why. An
 * empty list is no proof that the letter is right, only that none of these faults is in it.
 *
 * @throws if a day in the content is not one of the calendar
 */
export function checkLetter(letter: LetterToCheck): readonly Finding[] {
  const checked = reading(letter);
  return RULES.filter(({ letters }) => letters?.includes(letter.content.letter) ?? true).flatMap(
    ({ id, check }) => check(checked).map((found) => ({ id, ...found })),
  );
}
