import { describe, expect, test } from 'vitest';
import { Reference } from '#contracts/ids.ts';
import { LANGUAGES } from '#contracts/language.ts';
import { day } from '#domain/clock/day.ts';
import { type Notice, writeDigest } from '#functions/deadlines/digest.ts';
import { ID } from '../../domain/case/factory.ts';

const TODAY = day('2026-04-02');
const WHAT = ['act-by', 'passed', 'identity', 'release', 'repair', 'kept'] as const;

const notice = (what: Notice['what'], about: string, n = 1): Notice => ({
  caseId: ID,
  reference: Reference.parse(`OFF-2026-${String(n).padStart(4, '0')}`),
  milestone: `a-milestone-${n}`,
  about: day(about),
  what,
});

const linesOf = (notices: readonly Notice[], language: (typeof LANGUAGES)[number] = 'en') =>
  writeDigest(notices, language, TODAY)
    .text.split('\n')
    .filter((line) => line.startsWith('- '));

describe.each(LANGUAGES)('the officer’s mail in %s', (language) => {
  test('says each thing in words of its own, with reference and day', () => {
    const lines = linesOf(
      WHAT.map((what) => notice(what, '2026-04-04')),
      language,
    );
    expect(new Set(lines).size).toBe(WHAT.length);
    for (const line of lines) expect(line).toMatch(/^- OFF-2026-0001: .*2026/);
  });

  test('counts what waits in its subject', () => {
    const one = writeDigest([notice('kept', '2026-04-04')], language, TODAY).subject;
    const two = writeDigest([notice('kept', '2026-04-04'), notice('passed', '2026-04-01')], language, TODAY);
    expect(one).toMatch(/\b1\b/);
    expect(two.subject).toMatch(/\b2\b/);
  });
});

describe('the officer’s mail', () => {
  test('begins with the oldest', () => {
    const lines = linesOf([
      notice('act-by', '2026-04-04', 1),
      notice('passed', '2026-04-01', 2),
      notice('release', '2026-03-30', 3),
    ]);
    expect(lines.map((line) => line.slice(2, 15))).toEqual([
      'OFF-2026-0003',
      'OFF-2026-0002',
      'OFF-2026-0001',
    ]);
  });

  test.each([
    ['2026-04-07', '5 days left'],
    ['2026-04-03', '1 day left'],
    ['2026-04-02', 'today'],
  ])('counts the days to %s from today, also when it comes late: %s', (about, words) => {
    expect(linesOf([notice('act-by', about)])[0]).toContain(words);
  });
});
