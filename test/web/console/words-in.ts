import type { Locale, Words } from '../../../web/console/src/words/words.ts';
import { en } from '../../../web/console/src/words/words-en.ts';
import { nl } from '../../../web/console/src/words/words-nl.ts';

/** Both languages at once: the console itself loads the one that is read. */
export const wordsIn = (locale: Locale): Words => ({ nl, en })[locale];
