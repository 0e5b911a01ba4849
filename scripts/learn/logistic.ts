/**
 * Logistic regression with a quadratic penalty, on sparse rows. Written out because it is fifty lines, and because the
 * same rows must give the same weights on every machine: no randomness, no threads, sums in the order of the rows.
 */

/** A row's features by their column, and their values; as long as each other. */
export interface Row {
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

export interface Fit {
  readonly weights: Float64Array;
  readonly bias: number;
}

export interface FitOptions {
  readonly columns: number;
  /** How far rows are believed over the wish for small weights (C of Fan and others, LIBLINEAR, 2008). */
  readonly trust: number;
  /** How many letters each row stands for; then those of the rarer answer weigh so much more that both answers weigh the same. */
  readonly counts?: readonly number[];
  readonly rounds?: number;
}

const ROUNDS = 200;
const POWER_ROUNDS = 20;

/** Nesterov's accelerated descent with restarts, on a step that cannot overshoot. */
export function regress(rows: readonly Row[], answers: readonly boolean[], options: FitOptions): Fit {
  const { columns, trust, rounds = ROUNDS } = options;
  const costs = costsOf(answers, options.counts).map((cost) => cost * trust);
  // The bias is a column of its own, of which every row has a 1, and is kept small as the rest.
  const size = columns + 1;
  const step = 1 / (1 + curvature(rows, costs, size));
  let here = new Float64Array(size);
  let ahead = new Float64Array(size);
  let pace = 1;
  for (let round = 0; round < rounds; round += 1) {
    const slope = Float64Array.from(ahead);
    for (const [index, row] of rows.entries()) {
      const sign = answers[index] === true ? 1 : -1;
      const pull = (-sign * (costs[index] ?? 0)) / (1 + Math.exp(sign * score(row, ahead)));
      addTo(slope, row, pull);
    }
    const next = ahead.map((value, at) => value - step * (slope[at] ?? 0));
    let uphill = 0;
    for (let at = 0; at < size; at += 1) uphill += (slope[at] ?? 0) * ((next[at] ?? 0) - (here[at] ?? 0));
    const quicker = uphill > 0 ? 1 : (1 + Math.sqrt(1 + 4 * pace * pace)) / 2;
    const carry = uphill > 0 ? 0 : (pace - 1) / quicker;
    ahead = next.map((value, at) => value + carry * (value - (here[at] ?? 0)));
    here = next;
    pace = quicker;
  }
  return { weights: here.slice(0, columns), bias: here[columns] ?? 0 };
}

export function probability({ columns, values }: Row, { weights, bias }: Fit): number {
  let sum = bias;
  for (const [index, column] of columns.entries()) sum += (weights[column] ?? 0) * (values[index] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

function costsOf(answers: readonly boolean[], counts: readonly number[] | undefined): readonly number[] {
  if (!counts) return answers.map(() => 1);
  const all = counts.reduce((sum, count) => sum + count, 0);
  const yes = counts.reduce((sum, count, index) => sum + (answers[index] === true ? count : 0), 0);
  if (yes === 0 || yes === all) return counts;
  const [ofYes, ofNo] = [all / (2 * yes), all / (2 * (all - yes))];
  return counts.map((count, index) => count * (answers[index] === true ? ofYes : ofNo));
}

function score({ columns, values }: Row, weights: Float64Array): number {
  let sum = weights[weights.length - 1] ?? 0;
  for (let at = 0; at < columns.length; at += 1) sum += (weights[columns[at] ?? 0] ?? 0) * (values[at] ?? 0);
  return sum;
}

function addTo(sums: Float64Array, { columns, values }: Row, factor: number): void {
  const last = sums.length - 1;
  sums[last] = (sums[last] ?? 0) + factor;
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at] ?? 0;
    sums[column] = (sums[column] ?? 0) + factor * (values[at] ?? 0);
  }
}

/** The greatest second derivative of the loss, by power iteration. */
function curvature(rows: readonly Row[], costs: readonly number[], size: number): number {
  let direction = new Float64Array(size).fill(1 / Math.sqrt(size));
  let greatest = 0;
  for (let round = 0; round < POWER_ROUNDS; round += 1) {
    const bent = new Float64Array(size);
    for (const [index, row] of rows.entries())
      addTo(bent, row, 0.25 * (costs[index] ?? 0) * score(row, direction));
    greatest = Math.sqrt(bent.reduce((sum, value) => sum + value * value, 0));
    direction = bent.map((value) => value / (greatest || 1));
  }
  // The iteration comes near the greatest from below.
  return greatest * 1.1;
}
