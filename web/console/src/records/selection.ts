/** A part of a text, in UTF-16 units as the contract counts them. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** What is selected of the text that an element shows; null: nothing, or not only of this one. */
export function selectedIn(element: Element): Part | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!element.contains(range.startContainer) || !element.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  return { start, end: start + range.toString().length };
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
