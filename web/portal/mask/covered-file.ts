import type { Box, Size } from './geometry.ts';

/** Enough to read a name and a date of birth by, and little enough for a slow line. */
export const LONGEST_EDGE = 2000;
const QUALITY = 0.9;

/** The picture of a file, with its pixels as a person sees them. @throws when the browser cannot show it */
export function pictureOf(file: Blob): Promise<HTMLImageElement> {
  return new Promise((done, failed) => {
    const address = URL.createObjectURL(file);
    const image = new Image();
    image.onload = () => done(image);
    image.onerror = () => {
      URL.revokeObjectURL(address);
      failed(new Error('This is no picture that the browser knows'));
    };
    image.src = address;
  });
}

/** Draws the picture as large as it will be sent. */
export function draw(canvas: HTMLCanvasElement, image: CanvasImageSource, { width, height }: Size): void {
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser cannot draw');
  // What is see-through would be black in a JPEG.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(image, 0, 0, width, height);
}

/**
 * A new file of what is seen: the covers are pixels of it, and what lay below was never written. Nothing of the old file
 * goes along, neither where the picture was taken nor its small preview.
 */
export function coveredFile(picture: HTMLCanvasElement, boxes: readonly Box[]): Promise<File> {
  const canvas = document.createElement('canvas');
  draw(canvas, picture, picture);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser cannot draw');
  context.fillStyle = '#000';
  for (const { x, y, width, height } of boxes) context.fillRect(x, y, width, height);
  return new Promise((done, failed) => {
    canvas.toBlob(
      (blob) => {
        if (blob) done(new File([blob], 'document.jpg', { type: 'image/jpeg' }));
        else failed(new Error('The browser cannot write a picture'));
      },
      'image/jpeg',
      QUALITY,
    );
  });
}
