/** As much of CSS as is used to keep words from a reader's eyes. */
export interface Look {
  /** Not drawn at all, nor is anything in it. */
  readonly isHidden: boolean;
  /** Letters of no size; what is in it can have a size again. */
  readonly isTiny: boolean | null;
  readonly color: Color | null;
  /** `unknown` where a picture lies behind the text. */
  readonly background: Color | 'unknown' | null;
}

export type Color = readonly [red: number, green: number, blue: number];

export const WHITE: Color = [255, 255, 255];
const NAMED: ReadonlyMap<string, Color> = new Map([
  ['white', WHITE],
  ['black', [0, 0, 0]],
  ['snow', [255, 250, 250]],
  ['ivory', [255, 255, 240]],
  ['whitesmoke', [245, 245, 245]],
  ['ghostwhite', [248, 248, 255]],
  ['red', [255, 0, 0]],
  ['blue', [0, 0, 255]],
  ['gray', [128, 128, 128]],
  ['grey', [128, 128, 128]],
]);

/** Letters that differ this little from what is behind them cannot be read. */
const LEAST_CONTRAST = 24;

export const isUnreadable = (color: Color, background: Color | 'unknown'): boolean =>
  background !== 'unknown' &&
  color.every((channel, index) => Math.abs(channel - (background[index] ?? 0)) <= LEAST_CONTRAST);

/** Reads `name: value; name: value`, in small letters. */
export function lookOf(style: string): Look {
  const declared = new Map<string, string>();
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0)
      declared.set(
        declaration.slice(0, colon).trim(),
        declaration
          .slice(colon + 1)
          .replace('!important', '')
          .trim(),
      );
  }
  const value = (name: string) => declared.get(name) ?? '';
  const size = value('font-size');
  const isClipped = ['overflow', 'overflow-y'].some((name) => value(name) === 'hidden');
  const behind = value('background-color') || value('background');
  return {
    isHidden:
      value('display') === 'none' ||
      /^(?:hidden|collapse)$/.test(value('visibility')) ||
      isNothing(value('opacity')) ||
      (isClipped && ['height', 'max-height', 'width', 'max-width'].some((name) => isNothing(value(name)))) ||
      /^-\d{3,}/.test(value('text-indent')) ||
      (/^(?:absolute|fixed)$/.test(value('position')) &&
        ['left', 'top', 'right'].some((name) => /^-\d{3,}/.test(value(name)))) ||
      /^transparent$|^rgba\([^)]*,\s*0(?:\.0+)?\s*\)$/.test(value('color')),
    isTiny: size === '' ? null : isNothing(size) || /^(?:0?\.\d+|1)(?:px|pt)$/.test(size),
    color: colorOf(value('color')),
    background: behind === '' ? null : (colorOf(behind) ?? (behind.includes('url(') ? 'unknown' : null)),
  };
}

const isNothing = (value: string) => /^0+(?:\.0+)?(?:px|pt|em|rem|%)?$/.test(value);

export function colorOf(value: string): Color | null {
  const word = value.trim().split(/\s(?![^(]*\))/)[0] ?? '';
  const named = NAMED.get(word);
  if (named) return named;
  const hex = /^#?([0-9a-f]{6}|[0-9a-f]{3})(?:[0-9a-f]{2})?$/.exec(word)?.[1];
  if (hex) {
    const pairs = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex;
    const number = Number.parseInt(pairs, 16);
    return [number >> 16, (number >> 8) & 255, number & 255];
  }
  const [red, green, blue] =
    /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})/.exec(word)?.slice(1).map(Number) ?? [];
  return red === undefined || green === undefined || blue === undefined ? null : [red, green, blue];
}

/** A style sheet of a letter is short; more of it is not read. */
const MAX_SHEET = 200_000;

/** Selectors of one class or id (`.x`, `p.x`, `#x`) whose rules hide. */
export function hidingSelectorsIn(sheet: string): ReadonlySet<string> {
  const hiding = new Set<string>();
  const rules = sheet
    .slice(0, MAX_SHEET)
    .toLowerCase()
    .replace(/<!--|-->/g, '')
    .split('}');
  // Rules for small screens only (`@media … {`) do not hide from everybody.
  let isConditional = false;
  for (const rule of rules) {
    const [selectors = '', style, ...more] = rule.split('{');
    if (more.length > 0) isConditional = true;
    else if (rule.trim() === '') isConditional = false;
    if (style === undefined || isConditional) continue;
    const { isHidden, isTiny } = lookOf(style);
    if (isHidden || isTiny === true)
      for (const selector of selectors.split(',')) {
        const simple = /^\s*\w*([.#][\w-]+)\s*$/.exec(selector)?.[1];
        if (simple) hiding.add(simple);
      }
  }
  return hiding;
}
