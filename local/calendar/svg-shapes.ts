import type { Sign } from './signs.ts';

/** One sign as it is drawn: a path around 0,0 that fits into ten units each way. */
interface Shape {
  readonly path: string;
  /** Whether it is filled, or drawn as a line. */
  readonly fill: boolean;
}

const DIAMOND = 'M0-5 5 0 0 5-5 0Z';
const CIRCLE = 'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0Z';

/** Each has a form of its own, so that nothing depends on seeing colours. */
export const SHAPES: Readonly<Record<Sign, Shape>> = {
  received: { path: CIRCLE, fill: false },
  asked: { path: 'M-2.5-2.5a2.5 2.5 0 1 1 2.5 2.5v2M0 4.5v.6', fill: false },
  proved: { path: DIAMOND, fill: false },
  accepted: { path: DIAMOND, fill: true },
  reminded: { path: 'M-4.5-3.5h9v7h-9ZM-4.5-3.5 0 .5 4.5-3.5', fill: false },
  warned: { path: 'M-5-4.5h10L0 5Z', fill: true },
  escalated: { path: 'M-1.4-5h2.8l-.6 6.4h-1.6ZM-1.2 2.8h2.4v2.2h-2.4Z', fill: true },
  extended: { path: 'M0-4.5v9M-4.5 0h9', fill: false },
  answered: { path: CIRCLE, fill: true },
  supplement: { path: 'M-4.5-4.5 0 0-4.5 4.5M0-4.5 4.5 0 0 4.5', fill: false },
  refused: { path: 'M-4-4 4 4M4-4-4 4', fill: false },
  withdrawn: { path: 'M5 0h-9.5M-1-4-4.5 0-1 4', fill: false },
  lapsed: { path: 'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0ZM-4.5 5 4.5-5', fill: false },
  closed: { path: 'M-3.5-3.5h7v7h-7Z', fill: true },
  promise: { path: 'M-2.5 6v-12h3.5a3 3 0 0 1 0 6h-3.5', fill: false },
  law: { path: 'M-2.5-6v12h6', fill: false },
};
