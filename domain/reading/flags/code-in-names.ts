import { fold } from '../identifiers/fold.ts';
import type { FlagFacts } from './facts.ts';

/** Markup that acts, formulas of spreadsheets, commands of databases and shells: where a person writes a name or a subject. */
const CODE =
  /<\/?(?:script|iframe|object|embed|svg|img|link|meta|style|form|base)\b|\bon(?:error|load|click|mouseover) ?=|javascript:|^["' ]*[=+@-] ?(?:[a-z.]{2,20} ?\(|cmd ?\||dde ?\()|\bcmd ?\| ?'|\$\{ ?(?:jndi|env|java)|\{\{.{1,60}\}\}|'\s{0,3}(?:or|and)\s{1,3}'?1'? ?=|;\s{0,3}(?:drop|delete|truncate|update)\s{1,3}(?:table|from)|union\s{1,3}select|\$\([a-z]{2,20} |(?:\.\.[/\\]){2}/u;

/** A person sees it, and to everything of ours it is text: a name alone turns nobody away. */
export const hasCodeForName = ({ from, replyTo }: Pick<FlagFacts, 'from' | 'replyTo'>): boolean =>
  [from, ...replyTo].some(({ name, address }) => isCode(name) || isCode(address));

/** A mailbox that is code nobody has by accident. */
export const hasCodeForAddress = ({ from, replyTo }: Pick<FlagFacts, 'from' | 'replyTo'>): boolean =>
  [from, ...replyTo].some(({ address }) => isCode(address));

/** In a subject somebody may speak of code. */
export const hasCodeForSubject = ({ letter }: Pick<FlagFacts, 'letter'>): boolean => isCode(letter.subject);

const isCode = (text: string): boolean => CODE.test(fold(text.slice(0, 1_000)));
