import { describe, expect, test } from 'vitest';
import { CaseLine } from '#contracts/console-api.ts';
import { bySection, countsOf, sectionOf } from '../../../web/console/src/today/standing.ts';
import { whyOf } from '../../../web/console/src/today/why.ts';
import { wordsIn } from './words-in.ts';

const TODAY = '2026-03-20';

const line = (of: Partial<Record<keyof CaseLine, unknown>>): CaseLine =>
  CaseLine.parse({
    id: 'a'.repeat(26),
    reference: 'OFF-2026-0001',
    status: 'identity',
    receivedAt: '2026-03-01T10:00:00.000Z',
    actBy: '2026-04-01',
    lawDue: '2026-04-01',
    language: 'nl',
    rights: ['access'],
    flags: [],
    letters: [],
    withdraws: false,
    returned: [],
    stopped: null,
    identityOverdue: false,
    pending: 0,
    openActs: 0,
    missing: [],
    supplement: null,
    toTell: 0,
    ...of,
  });
const STOPPED = { step: 'Deliver', error: 'LetterUnsound', why: '' };

describe('a case stands under', () => {
  test.each([
    ['failed', { stopped: STOPPED, actBy: '2026-03-01' }],
    ['late', { status: 'review', actBy: '2026-03-19' }],
    ['decide', { status: 'judging' }],
    ['decide', { status: 'review' }],
    ['decide', { status: 'collecting', withdraws: true }],
    ['due', { status: 'collecting', actBy: '2026-03-27' }],
    ['running', { status: 'collecting', actBy: '2026-03-28' }],
    ['waiting', {}],
    [
      'running',
      { status: 'answered', actBy: '2026-03-01', missing: [{ controller: 'offitel', store: 'newsletter' }] },
    ],
    ['decide', { status: 'answered', actBy: '2026-03-01', supplement: { n: 1, stands: 'review' } }],
    ['decide', { status: 'answered', toTell: 1 }],
  ])('%s', (section, of) => {
    expect(sectionOf(line(of), TODAY)).toBe(section);
  });
});

describe('the day', () => {
  const lines = [line({ status: 'review', actBy: '2026-03-10' }), line({ status: 'review' }), line({})];

  test('shows each case once, and no section without a case', () => {
    expect(bySection(lines, TODAY).map(({ section, lines: of }) => [section, of.length])).toEqual([
      ['late', 1],
      ['decide', 1],
      ['waiting', 1],
    ]);
  });

  test('counts a case that is late and needs a decision as both', () => {
    expect(countsOf(lines, TODAY)).toEqual({ failed: 0, late: 1, decide: 2, due: 0, waiting: 1 });
  });
});

describe('why a case waits', () => {
  test('is said first by what failed', () => {
    expect(whyOf(line({ stopped: STOPPED }), wordsIn('en'))[0]).toBe('Deliver failed: LetterUnsound');
  });

  test('names a letter that came back', () => {
    const why = whyOf(line({ returned: [{ letter: 'answer', why: 'bounced' }] }), wordsIn('nl'));

    expect(why).toContain('Antwoord kwam terug.');
  });
});
