import { describe, expect, test } from 'vitest';
import { dutyUntil, type LegalDuty } from '#domain/rights/retention.ts';
import { accounting, fiscal } from './people.ts';

const until = (duty: LegalDuty, issuedOn: unknown) => dutyUntil(duty, { issuedOn }, 'Europe/Brussels');

describe('a legal duty on an invoice', () => {
  test.each([
    ['2021-12-31', '2028-12-31'],
    ['2022-01-01', '2032-12-31'],
    ['2026-05-04', '2036-12-31'],
  ])('of tax law, issued on %s, ends on %s: ten years from assessment year 2023', (issued, end) => {
    expect(until(fiscal, issued)).toBe(end);
  });

  test('of accounting stays at seven years', () => {
    expect(until(accounting, '2026-05-04')).toBe('2033-12-31');
  });

  test('is counted in the year that it was where the group is', () => {
    expect(until(accounting, '2025-12-31T23:30:00Z')).toBe('2033-12-31');
  });

  test.each([null, undefined, 20260504, '04/05/2026', '', '2026-02-30'])(
    'cannot be told from %j',
    (issuedOn) => {
      expect(until(fiscal, issuedOn)).toBeNull();
    },
  );

  test('is not read from what every object has', () => {
    expect(dutyUntil({ ...fiscal, start: 'constructor' }, {}, 'Europe/Brussels')).toBeNull();
  });
});

describe('a duty that is counted from a day', () => {
  test.each([
    ['2024-02-29', '2027-02-27'],
    ['2026-05-04', '2029-05-03'],
  ])('from %s holds for whole years, until %s', (start, end) => {
    const duty: LegalDuty = { ...fiscal, counted: 'day', terms: [{ years: 3 }] };
    expect(until(duty, start)).toBe(end);
  });
});
