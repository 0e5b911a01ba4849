import { has, type Mask } from './lexicon.ts';
import type { Part, Pattern } from './pattern.ts';

/** A sentence: the masks of a text, and where it begins and ends in them. */
export interface Stretch {
  readonly masks: readonly Mask[];
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** So far from the first part the others of a pattern in any order may stand. */
const REACH = 9;

/** The words that a pattern rests on when its first part stands at `start`, in the order of its parts. */
export const matchAt = (pattern: Pattern, start: number, within: Stretch): readonly number[] | undefined =>
  pattern.anyOrder ? together(pattern, start, within) : inOrder(pattern, start, within);

function inOrder({ parts }: Pattern, start: number, { masks, to }: Stretch): readonly number[] | undefined {
  const at = [start];
  let next = start + 1;
  // The gap before a part that was left out still counts for the part behind it.
  let carried = 0;
  for (const part of parts.slice(1)) {
    const gap = part.gap + carried;
    const end = Math.min(to, next + gap + 1);
    let found = next;
    while (found < end && !fits(part, masks[found])) found += 1;
    if (found >= end) {
      if (!part.optional) return undefined;
      carried = gap;
      continue;
    }
    at.push(found);
    next = found + 1;
    carried = 0;
  }
  return at;
}

function together({ parts }: Pattern, start: number, within: Stretch): readonly number[] | undefined {
  const at = [start];
  for (const part of parts.slice(1)) {
    const found = nearest(part, start, within, at);
    if (found === -1) return undefined;
    at.push(found);
  }
  return at;
}

function nearest(part: Part, start: number, { masks, from, to }: Stretch, taken: readonly number[]): number {
  for (let step = 1; step <= REACH; step += 1) {
    for (const index of [start + step, start - step]) {
      if (index >= from && index < to && fits(part, masks[index]) && !taken.includes(index)) return index;
    }
  }
  return -1;
}

const fits = ({ of }: Part, mask: Mask | undefined): boolean => mask !== undefined && has(mask, of);
