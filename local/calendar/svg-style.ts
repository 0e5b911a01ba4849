import type { Tone } from './signs.ts';

/** Light and dark; each tone has at least 4.5 to 1 against its ground (WCAG 1.4.3, 1.4.11). */
const TONES: Readonly<Record<Tone, readonly [light: string, dark: string]>> = {
  start: ['#17202e', '#e8edf4'],
  step: ['#0b5a96', '#6cb8f2'],
  wait: ['#8a5300', '#f0b04c'],
  alarm: ['#a63a00', '#ff9d63'],
  good: ['#13693a', '#5ccf8c'],
  bad: ['#a5182c', '#ff8a94'],
  date: ['#6b2f94', '#cf9cf2'],
  quiet: ['#566173', '#a3aebd'],
};

const GROUNDS = {
  paper: ['#ffffff', '#131822'],
  ink: ['#17202e', '#e8edf4'],
  faint: ['#566173', '#a3aebd'],
  off: ['#eceff4', '#1f2735'],
  holiday: ['#dfe3ec', '#2c3648'],
  line: ['#d5dae3', '#303a4b'],
  run: ['#b3c2d6', '#48597a'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

const named = (of: 0 | 1) =>
  [...Object.entries(GROUNDS), ...Object.entries(TONES)]
    .map(([name, pair]) => `--${name}:${pair[of]}`)
    .join(';');

export const STYLE = [
  `:root{${named(0)};color-scheme:light dark}`,
  `@media(prefers-color-scheme:dark){:root{${named(1)}}}`,
  'text{font:12px system-ui,sans-serif;fill:var(--ink)}',
  '.title{font-size:20px;font-weight:600}.sum,.head,.kind{fill:var(--faint)}.head{font-size:10px}',
  '.reference{font-variant-numeric:tabular-nums;font-weight:600}',
  '.paper{fill:var(--paper)}.off{fill:var(--off)}.holiday{fill:var(--holiday)}',
  '.rule{stroke:var(--line)}.run{stroke:var(--run);stroke-width:3}.paused{stroke-dasharray:2 4}',
  ...Object.keys(TONES).map(
    (tone) =>
      `.${tone}{stroke:var(--${tone});fill:none;stroke-width:1.6}.${tone}.full{fill:var(--${tone});stroke-width:.8}`,
  ),
  'path.hollow{fill:var(--paper)}',
].join('\n');
