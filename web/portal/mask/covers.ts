import { type Box, moved, placed, resized, type Size, spanned } from './geometry.ts';

/** A step of an arrow key, in parts of the picture. */
const STEP = 0.01;
/** Shorter than this, in pixels of the picture, nobody has drawn anything: it was a tap. */
const TAP = 12;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

interface Cover {
  box: Box;
  readonly button: HTMLButtonElement;
}

/**
 * The covers on a picture, as buttons over it: dragged by a finger or a mouse, pulled larger at their corner, and moved
 * by the arrow keys (with Shift: made larger or smaller; Delete takes one away).
 */
export class Covers {
  readonly #stage: HTMLElement;
  readonly #label: string;
  #picture: Size = { width: 1, height: 1 };
  #covers: Cover[] = [];

  /** @param label what a cover is called, with `{n}` for its number */
  constructor(stage: HTMLElement, label: string) {
    this.#stage = stage;
    this.#label = label;
    stage.addEventListener('pointerdown', (event) => this.#press(event));
    stage.addEventListener('keydown', (event) => this.#key(event));
  }

  get boxes(): readonly Box[] {
    return this.#covers.map(({ box }) => box);
  }

  begin(picture: Size, boxes: readonly Box[]): void {
    for (const { button } of this.#covers) button.remove();
    this.#picture = picture;
    this.#covers = [];
    for (const box of boxes) this.#put(box);
  }

  add(): void {
    this.#put(placed(this.#picture)).button.focus();
  }

  /** Takes away the one that was touched last. */
  removeLast(): void {
    const last = this.#covers[this.#covers.length - 1];
    if (last) this.#remove(last);
  }

  #put(box: Box): Cover {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'cover';
    button.append(document.createElement('span'));
    const cover: Cover = { box, button };
    // The one that is worked on is the last: it lies on top, and is the one that is taken away.
    button.addEventListener('focus', () => {
      this.#covers = [...this.#covers.filter((one) => one !== cover), cover];
    });
    this.#stage.append(button);
    this.#covers.push(cover);
    button.setAttribute('aria-label', this.#label.replace('{n}', String(this.#covers.length)));
    this.#show(cover, box);
    return cover;
  }

  #remove(cover: Cover): void {
    cover.button.remove();
    this.#covers = this.#covers.filter((one) => one !== cover);
    this.#covers[this.#covers.length - 1]?.button.focus();
  }

  /** In parts of the picture, so that it stays in its place whatever the width of the screen. */
  #show(cover: Cover, box: Box): void {
    const { width, height } = this.#picture;
    cover.box = box;
    const { style } = cover.button;
    style.left = `${(box.x / width) * 100}%`;
    style.top = `${(box.y / height) * 100}%`;
    style.width = `${(box.width / width) * 100}%`;
    style.height = `${(box.height / height) * 100}%`;
  }

  #press(event: PointerEvent): void {
    if (event.button !== 0 || !(event.target instanceof Element)) return;
    const { target } = event;
    const held = this.#covers.find(({ button }) => button.contains(target));
    const start = this.#pointAt(event);
    event.preventDefault();
    held?.button.focus();
    const from = held?.box;
    const pulls = held !== undefined && target.tagName === 'SPAN';
    let drawn: Cover | undefined;
    const drag = (now: PointerEvent) => {
      const { x, y } = this.#pointAt(now);
      const [dx, dy] = [x - start.x, y - start.y];
      if (held && from) this.#show(held, (pulls ? resized : moved)(from, dx, dy, this.#picture));
      else if (drawn || Math.abs(dx) > TAP || Math.abs(dy) > TAP) {
        drawn = drawn ?? this.#put(placed(this.#picture));
        this.#show(drawn, spanned(start.x, start.y, x, y, this.#picture));
      }
    };
    const end = () => {
      document.removeEventListener('pointermove', drag);
      document.removeEventListener('pointerup', end);
      document.removeEventListener('pointercancel', end);
      drawn?.button.focus();
    };
    document.addEventListener('pointermove', drag);
    document.addEventListener('pointerup', end);
    document.addEventListener('pointercancel', end);
  }

  #pointAt({ clientX, clientY }: PointerEvent): { x: number; y: number } {
    const { left, top, width, height } = this.#stage.getBoundingClientRect();
    return {
      x: ((clientX - left) / width) * this.#picture.width,
      y: ((clientY - top) / height) * this.#picture.height,
    };
  }

  #key(event: KeyboardEvent): void {
    const cover = this.#covers.find(({ button }) => button === event.target);
    if (!cover) return;
    if (event.key === 'Delete' || event.key === 'Backspace') this.#remove(cover);
    else {
      const arrow = ARROWS[event.key];
      if (!arrow) return;
      const step = Math.max(1, Math.max(this.#picture.width, this.#picture.height) * STEP);
      const change = event.shiftKey ? resized : moved;
      this.#show(cover, change(cover.box, arrow[0] * step, arrow[1] * step, this.#picture));
    }
    event.preventDefault();
  }
}
