import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CHECKS, checkConformance } from '#connect/conformance/index.ts';
import { ConformanceReport } from '#contracts/conformance.ts';
import { type EvidenceSink, openEvidenceSink } from '../../scripts/connect/evidence-sink.ts';
import { fixtureFrom, moduleTarget } from '../../scripts/connect/targets.ts';

const FOLDER = path.resolve('test/connect/faulty');

/** The fault that each sample has, by the check that has to find it, and a word of what its author is told to do. */
const PLANTED = {
  'climbing-keys': ['one', 'hash the id'],
  'cursor-ignored': ['resume', 'Read `cursor`'],
  'cursor-loops': ['many', 'null with the last'],
  'dry-run-writes': ['dry-run', 'only read'],
  'erase-throws-again': ['erase-twice', 'answer `failed(code)`'],
  'identifiers-in-log': ['log', 'Log codes and counts'],
  'leaks-others': ['others', 'join by a key'],
  'never-ends': ['one', 'getRemainingTimeInMillis'],
  'random-ids': ['duplicate', 'never at random'],
  'silent-on-ambiguous': ['ambiguous', 'nobody needs to look'],
  'throws-on-unknown': ['unknown', 'is `nothing()`'],
  'wrong-counts': ['one', 'Count in `items`'],
  'wrong-shape': ['one', 'contracts/lookup.ts'],
} as const;

let sink: EvidenceSink;
beforeAll(async () => {
  sink = await openEvidenceSink();
});
afterAll(() => {
  sink.close();
  vi.unstubAllEnvs();
});

async function checked(sample: string) {
  const { target, fixture } = await moduleTarget(path.join(FOLDER, `${sample}.ts`), sink);
  return await checkConformance({
    target,
    fixture: fixtureFrom(fixture, sample),
    name: sample,
    at: new Date('2026-03-05T10:00:00Z'),
    mayChange: true,
  });
}

describe('the conformance suite', () => {
  it.each(['sound-with-kit', 'sound-by-hand'])(
    'finds nothing in a lookup without a fault: %s',
    async (sample) => {
      const report = await checked(sample);

      expect(report.findings.filter(({ result }) => result === 'failed')).toEqual([]);
      expect(report.passed).toBe(true);
      expect(ConformanceReport.parse(report).findings.length).toBeGreaterThan(15);
    },
  );

  it.each(Object.entries(PLANTED))(
    'finds the fault planted in %s, and says what to do',
    async (sample, [id, word]) => {
      const report = await checked(sample);

      expect(report.passed).toBe(false);
      const finding = report.findings.find((one) => one.id === id);
      expect(finding).toMatchObject({ result: 'failed', todo: expect.stringContaining(word) });
    },
  );

  it('knows the fault of every sample', () => {
    const samples = readdirSync(FOLDER).map((file) => file.replace(/\.ts$/, ''));
    const plain = ['by-hand', 'people', 'with-kit', 'sound-with-kit', 'sound-by-hand'];
    expect(samples.filter((sample) => !plain.includes(sample)).sort()).toEqual(Object.keys(PLANTED).sort());
  });

  it('bears a file that is larger than its memory', async () => {
    const { findings } = await checked('sound-with-kit');

    expect(findings.find(({ id }) => id === 'large-file')).toMatchObject({
      result: 'passed',
      seen: `${640 * 1024 ** 2} bytes`,
    });
  });

  it('is explained in docs/connect.md, check by check', () => {
    const page = readFileSync('docs/connect.md', 'utf8');
    const rows = CHECKS.map(({ id, title }) => `| \`${id}\` | ${title} |`);
    expect(rows.filter((row) => !page.includes(row))).toEqual([]);
  });

  it('names nobody in its report', async () => {
    const report = JSON.stringify(await checked('leaks-others'));

    expect(report).not.toMatch(/@|voorbeeld/i);
  });
});
