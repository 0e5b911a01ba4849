/** A part of a text, in UTF-16 units as the contract counts them. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** A field for text has one sign for the end of a line where the text may have two: places in it are moved back. */
export function partOfText(text: string, { start, end }: Part): Part {
  const place = (at: number): number => {
    let seen = 0;
    let here = 0;
    while (seen < at && here < text.length) {
      here += text.startsWith('\r\n', here) ? 2 : 1;
      seen += 1;
    }
    return here;
  };
  return { start: place(start), end: place(end) };
}

/** The other way: where a part of the text stands in a field that shows it. */
export const partInField = (text: string, { start, end }: Part): Part => {
  const place = (at: number): number => text.slice(0, at).replaceAll('\r\n', '\n').length;
  return { start: place(start), end: place(end) };
};
