import { A_FEW_WORDS } from '#domain/reading/learned/likelihood.ts';
import { ANSWERS } from '#domain/reading/learned/weights.ts';
import { RIGHTS } from '#domain/reading/reading.ts';
import { type Fit, probability, type Row, regress } from './logistic.ts';

/** A letter's features and how often each stands in it, and what a person says that it is and asks. */
export interface Lesson {
  readonly counts: ReadonlyMap<string, number>;
  readonly answers: readonly string[];
  /** A sentence of a letter is of no kind. */
  readonly hasKind: boolean;
  /** As many letters as it stands for: a template is sent by many. */
  readonly weight: number;
}

/** What is written to `domain/reading/learned/weights.json`. */
export interface Learned {
  readonly bias: readonly number[];
  /** Of each feature its inverse document frequency, and then a weight for each of ANSWERS. */
  readonly features: Readonly<Record<string, readonly number[]>>;
}

/** A feature that stands in fewer letters says more of their writer than of a right. */
const LETTERS = 2;
/** As many as are kept. On letters that were not learnt from, 20,000 read as well as all. */
const KEPT = 20_000;
const TRUST = 120;

/** Learns from all letters, drops the features that say least, and learns again from the rest. */
export function learnWeights(lessons: readonly Lesson[], kept = KEPT): Learned {
  const all = frequent(lessons);
  const { fits, names } = fitAll(lessons, all);
  const loudness = names.map((_, column) =>
    Math.max(...fits.map(({ weights }) => Math.abs(weights[column] ?? 0))),
  );
  const loudest = names
    .map((name, column) => ({ name, loud: loudness[column] ?? 0 }))
    .toSorted((one, other) => other.loud - one.loud || (one.name < other.name ? -1 : 1))
    .slice(0, kept);
  const few = new Map(loudest.map(({ name }) => [name, all.get(name) ?? 0]));
  const last = fitAll(lessons, few);
  return {
    bias: last.fits.map(({ bias }) => rounded(bias)),
    features: Object.fromEntries(
      last.names
        .map((name, column): [string, number[]] => [
          name,
          [rounded(few.get(name) ?? 0), ...last.fits.map(({ weights }) => rounded(weights[column] ?? 0))],
        ])
        .toSorted(([one], [other]) => (one < other ? -1 : 1)),
    ),
  };
}

/** What was learnt says of a letter that it did not see, for each of ANSWERS. */
export function likelyAnswers({ bias, features }: Learned, counts: Lesson['counts']): readonly number[] {
  const row = rowOf(counts, (name) => (Object.hasOwn(features, name) ? features[name]?.[0] : undefined));
  return ANSWERS.map((_, index) => {
    const weights = row.names.map((name) => features[name]?.[index + 1] ?? 0);
    const columns = Int32Array.from(row.names, (_name, column) => column);
    const fitted: Fit = { weights: Float64Array.from(weights), bias: bias[index] ?? 0 };
    return probability({ columns, values: row.values }, fitted);
  });
}

const isRight = (answer: string): boolean => RIGHTS.some((right) => right === answer);

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Features by how few letters have them, smoothed as if one more letter had each. */
function frequent(lessons: readonly Lesson[]): ReadonlyMap<string, number> {
  const letters = new Map<string, number>();
  for (const { counts } of lessons)
    for (const name of counts.keys()) letters.set(name, (letters.get(name) ?? 0) + 1);
  return new Map(
    [...letters]
      .filter(([, count]) => count >= LETTERS)
      .map(([name, count]) => [name, 1 + Math.log((1 + lessons.length) / (1 + count))]),
  );
}

function fitAll(lessons: readonly Lesson[], rarity: ReadonlyMap<string, number>) {
  const names = [...rarity.keys()];
  const columnOf = new Map(names.map((name, column) => [name, column]));
  const rows = lessons.map((lesson) => {
    const { names: present, values } = rowOf(lesson.counts, (name) => rarity.get(name));
    return { lesson, row: { columns: Int32Array.from(present, (name) => columnOf.get(name) ?? 0), values } };
  });
  const fits = ANSWERS.map((answer) => {
    const teaching = rows.filter(({ lesson }) => lesson.hasKind || isRight(answer));
    return regress(
      teaching.map(({ row }): Row => row),
      teaching.map(({ lesson }) => lesson.answers.includes(answer)),
      { columns: names.length, trust: TRUST, counts: teaching.map(({ lesson }) => lesson.weight) },
    );
  });
  return { fits, names };
}

/** A letter as a direction: its known features by how often they stand there and how rare they are, of length one. */
function rowOf(counts: Lesson['counts'], rarityOf: (name: string) => number | undefined) {
  const present = [...counts].flatMap(([name, count]) => {
    const rarity = rarityOf(name);
    return rarity === undefined ? [] : [{ name, value: (1 + Math.log(count)) * rarity }];
  });
  const length = Math.sqrt(present.reduce((sum, { value }) => sum + value * value, A_FEW_WORDS));
  return {
    names: present.map(({ name }) => name),
    values: Float64Array.from(present, ({ value }) => value / length),
  };
}
