import { asking } from './asking.ts';
import { completeness } from './completeness.ts';
import { form } from './form.ts';
import { grounds } from './grounds.ts';
import type { Wrong } from './wrong.ts';

export const WRONG: Wrong = { ...form, ...asking, ...grounds, ...completeness };
