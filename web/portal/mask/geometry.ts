/** Width and height in pixels of the picture. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A cover on a picture: whole pixels of the picture, not of the screen. */
export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

/** A cover smaller than this could not be taken hold of. */
const SMALLEST = 16;

/** As large as is wanted at most, in the same proportions; a picture that is small enough stays as it is. */
export function fitted({ width, height }: Size, longest: number): Size {
  const scale = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

const between = (low: number, value: number, high: number) => Math.min(Math.max(low, value), high);

/** The same cover in whole pixels, within the picture and not too small to be found again. */
export function inside(box: Box, picture: Size): Box {
  const width = between(Math.min(SMALLEST, picture.width), Math.round(box.width), picture.width);
  const height = between(Math.min(SMALLEST, picture.height), Math.round(box.height), picture.height);
  return {
    x: between(0, Math.round(box.x), picture.width - width),
    y: between(0, Math.round(box.y), picture.height - height),
    width,
    height,
  };
}

export const moved = (box: Box, dx: number, dy: number, picture: Size): Box =>
  inside({ ...box, x: box.x + dx, y: box.y + dy }, picture);

/** The corner at the top left stays where it is, and the other one within the picture. */
export const resized = (box: Box, dx: number, dy: number, picture: Size): Box =>
  inside(
    {
      ...box,
      width: between(SMALLEST, box.width + dx, picture.width - box.x),
      height: between(SMALLEST, box.height + dy, picture.height - box.y),
    },
    picture,
  );

/** The cover between two corners, in whatever order somebody has drawn them. */
export const spanned = (x1: number, y1: number, x2: number, y2: number, picture: Size): Box =>
  inside(
    { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) },
    picture,
  );

/** One that was asked for without drawing it: in the middle, where it is seen. */
export const placed = (picture: Size): Box =>
  inside(
    {
      x: picture.width * 0.35,
      y: picture.height * 0.4,
      width: picture.width * 0.3,
      height: picture.height * 0.2,
    },
    picture,
  );

/** ID-1 of ISO/IEC 7810, the form of identity cards. */
const CARD = 85.6 / 53.98;
/** Where a card has its photo and its long number, in parts of the card. A place to begin from: each country has its own. */
const USUAL = [
  { x: 0.05, y: 0.28, width: 0.3, height: 0.56 },
  { x: 0.4, y: 0.8, width: 0.55, height: 0.14 },
] as const;

/** Covers to begin with, on a card that lies in the middle and fills the picture. */
export function suggested(picture: Size): readonly Box[] {
  const width = Math.min(picture.width, picture.height * CARD);
  const height = width / CARD;
  const [left, top] = [(picture.width - width) / 2, (picture.height - height) / 2];
  return USUAL.map((part) =>
    inside(
      {
        x: left + part.x * width,
        y: top + part.y * height,
        width: part.width * width,
        height: part.height * height,
      },
      picture,
    ),
  );
}
