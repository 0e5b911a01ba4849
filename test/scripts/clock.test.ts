import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import file from '../fixtures/clock-vectors.json' with { type: 'json' };

const script = path.resolve(import.meta.dirname, '../../scripts/clock.ts');

function clock(args: readonly string[], options: { input?: string; machine?: string } = {}) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    input: options.input ?? '',
    env: { ...process.env, TZ: options.machine ?? 'UTC' },
  });
  return { stdout, stderr, status };
}

const Line = z.looseObject({ why: z.record(z.string(), z.string()) });
const linesOf = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => Line.parse(JSON.parse(line)));

describe('the dates of a request', () => {
  test('are those of every vector, in every field, with the registry that is shipped', () => {
    const input = file.vectors.map(({ received, asked, complete }) =>
      JSON.stringify({ received, asked, complete }),
    );
    const expected = file.vectors.map(({ id: _id, note: _note, naive_720h_local: _naive, ...rest }) => rest);

    const { stdout, status } = clock([], { input: `${input.join('\n')}\n`, machine: 'Pacific/Auckland' });

    expect(linesOf(stdout).map(({ why: _why, ...rest }) => rest)).toEqual(expected);
    expect(status).toBe(0);
  });

  test('are one line for each argument', () => {
    const { stdout } = clock(['{"received":"2018-05-25"}', '{"received":"2099-12-31"}']);
    expect(linesOf(stdout).map(({ received }) => received)).toEqual(['2018-05-25', '2099-12-31']);
  });

  test('say why: a sentence for what moved and what is missing', () => {
    const { why } = z
      .object({ why: Line.shape.why })
      .parse(linesOf(clock(['{"received":"2026-03-05"}']).stdout)[0]);
    expect(why['law_1m']).toContain('Paasmaandag');
    expect(why['promise_30d']).toContain('begins only when');
  });
});

describe('refused, with a sentence and code 2 and nothing printed, is', () => {
  test.each([
    [['{"received":"2026-02-30"}'], 'clock: "received" is no date of the calendar'],
    [['{"received":"2026-03-05","complete":"2026-03-04"}'], 'is before "received"'],
    [['{"received":"2026-03-05","asked":"2026-03-04"}'], 'is before "received"'],
    [['{"received":"2026-03-05","note":"x"}'], 'clock: unknown field "note"'],
    [['["2026-03-05"]'], 'clock: not an object'],
    [['2026-03-05'], 'clock: not JSON'],
    [['{'], 'clock: not JSON'],
    [['{"received":"2026-03-05"}', '{"received":"yesterday"}'], 'clock: request 2: "received"'],
    [['--frobnicate'], 'usage:'],
    [[], 'usage:'],
  ])('%j', (args, sentence) => {
    const { stdout, stderr, status } = clock(args);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toContain('    at ');
    expect([status, stdout]).toEqual([2, '']);
  });
});
