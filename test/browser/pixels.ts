import type { Page } from 'playwright-core';

interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The pixels of a picture, as a browser decodes them; parts of it are given in parts of its size. */
export async function pixelsOf(page: Page, picture: Buffer) {
  const script = `(async () => {
    const image = new Image();
    image.src = ${JSON.stringify(`data:;base64,${picture.toString('base64')}`)};
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
    return { width, height, data: Array.from(data) };
  })()`;
  const { width, height, data } = await page.evaluate<{ width: number; height: number; data: number[] }>(
    script,
  );
  const channels = (part: Part): number[] => {
    const found: number[] = [];
    for (let y = Math.round(part.y * height); y < (part.y + part.height) * height; y++)
      for (let x = Math.round(part.x * width); x < (part.x + part.width) * width; x++)
        for (const channel of [0, 1, 2]) found.push(data[(y * width + x) * 4 + channel] ?? 0);
    return found;
  };
  return {
    brightest: (part: Part) => channels(part).reduce((most, one) => Math.max(most, one), 0),
    darkest: (part: Part) => channels(part).reduce((least, one) => Math.min(least, one), 255),
  };
}
