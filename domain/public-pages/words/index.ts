import type { Language } from '#contracts/language.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import type { Words } from './words.ts';

export { RIGHTS, type Words } from './words.ts';

const CATALOGUE: Readonly<Record<Language, Words>> = { nl, fr, de, en };

export const wordsIn = (language: Language): Words => CATALOGUE[language];
