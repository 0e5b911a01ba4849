import type { Language } from '#contracts/language.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import type { VerifyWords } from './words.ts';

const CATALOGUE: Readonly<Record<Language, VerifyWords>> = { nl, fr, de, en };

export const verifyWordsIn = (language: Language): VerifyWords => CATALOGUE[language];
