import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Recorded {
  readonly id: string;
  readonly kind: string;
  readonly features: readonly string[];
  readonly lambda?: object;
  readonly tasks?: object;
}

type Differences = Record<'outcome' | 'cause' | 'states' | 'events', string | null>;

/** The runner and the adapter are plain JavaScript. */
interface Runner {
  player(behaviours: object | undefined): unknown;
  compare(recorded: Recorded, got: unknown): Differences;
}
interface Adapter {
  execute(recorded: object): Promise<unknown>;
}
const { player, compare }: Runner = await import(
  new URL('../../fixtures/asl-vectors/run.mjs', import.meta.url).href
);
const { execute }: Adapter = await import(new URL('../asl-adapter.mjs', import.meta.url).href);

const folder = new URL('../../fixtures/asl-vectors/visible/', import.meta.url);
const cases = readdirSync(folder)
  .map((file): Recorded => JSON.parse(readFileSync(new URL(file, folder), 'utf8')))
  .filter(({ kind }) => kind === 'execution')
  .filter(({ features }) => !features.includes('mixed') && !features.includes('credentials'));

async function differences(recorded: Recorded): Promise<Differences> {
  const invoke = player(recorded.lambda);
  const task = player(recorded.tasks);
  try {
    return compare(recorded, await execute({ ...recorded, invoke, task }));
  } catch (error) {
    return { outcome: String(error), cause: null, states: null, events: null };
  }
}

test('executions go as they were recorded on AWS', { timeout: 120_000 }, async () => {
  const found = await Promise.all(
    cases.map(async (recorded) => ({ id: recorded.id, differs: await differences(recorded) })),
  );
  const upTo = (...levels: (keyof Differences)[]) =>
    found.filter(({ differs }) => levels.every((level) => !differs[level])).length / found.length;

  expect(found.length).toBeGreaterThan(80);
  expect(upTo('outcome', 'cause', 'states')).toBeGreaterThanOrEqual(0.95);
  expect(upTo('outcome', 'cause', 'states', 'events')).toBeGreaterThanOrEqual(0.9);
  expect(found.filter(({ differs }) => Object.values(differs).some(Boolean))).toEqual([]);
});
