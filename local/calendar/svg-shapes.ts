import type { Sign } from './signs.ts';

/** One sign as it is drawn: a path around 0,0 that fits into ten units each way. */
interface Shape {
  readonly path: string;
  /** `full`: of its own colour. `hollow`: of the paper's, so that the line behind it ends there. `open`: a line. */
  readonly fill: 'full' | 'hollow' | 'open';
}

const DIAMOND = 'M0-5 5 0 0 5-5 0Z';
const CIRCLE = 'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0Z';

/** Each has a form of its own, so that nothing depends on seeing colours. */
export const SHAPES: Readonly<Record<Sign, Shape>> = {
  received: { path: CIRCLE, fill: 'hollow' },
  asked: { path: 'M-2.5-2.5a2.5 2.5 0 1 1 2.5 2.5v2M0 4.5v.6', fill: 'open' },
  proved: { path: DIAMOND, fill: 'hollow' },
  accepted: { path: DIAMOND, fill: 'full' },
  reminded: { path: 'M-4.5-3.5h9v7h-9ZM-4.5-3.5 0 .5 4.5-3.5', fill: 'hollow' },
  warned: { path: 'M-5-4.5h10L0 5Z', fill: 'full' },
  escalated: { path: 'M-1.4-5h2.8l-.6 6.4h-1.6ZM-1.2 2.8h2.4v2.2h-2.4Z', fill: 'full' },
  extended: { path: 'M0-4.5v9M-4.5 0h9', fill: 'open' },
  answered: { path: CIRCLE, fill: 'full' },
  supplement: { path: 'M-4.5-4.5 0 0-4.5 4.5M0-4.5 4.5 0 0 4.5', fill: 'open' },
  refused: { path: 'M-4-4 4 4M4-4-4 4', fill: 'open' },
  withdrawn: { path: 'M5 0h-9.5M-1-4-4.5 0-1 4', fill: 'open' },
  lapsed: { path: 'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0ZM-4.5 5 4.5-5', fill: 'hollow' },
  closed: { path: 'M-3.5-3.5h7v7h-7Z', fill: 'full' },
  promise: { path: 'M-2.5 6v-12h3.5a3 3 0 0 1 0 6h-3.5', fill: 'open' },
  law: { path: 'M-2.5-6v12h6', fill: 'open' },
};
