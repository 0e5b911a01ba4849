import { FACES } from '#contracts/package-letter.ts';
import type { Faces } from './paper.ts';

const beside = (file: string): string => `${import.meta.dirname}/${file}`;

/** As synthesis has put them beside the bundle. */
export const bundledFaces = (): Faces => ({ text: beside(FACES.text), strong: beside(FACES.strong) });
