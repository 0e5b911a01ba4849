import { expect, test } from 'vitest';
import { isRefuted } from '#domain/reading/flags/refuted.ts';

test.each([
  ['DMARC holds', { dmarc: 'pass', spf: 'fail', dkim: 'fail' }, false],
  ['DMARC fails', { dmarc: 'fail', spf: 'pass', dkim: 'pass' }, true],
  ['there is no rule and SPF fails', { dmarc: 'none', spf: 'fail', dkim: 'none' }, true],
  ['there is no rule and one of the two holds', { dmarc: 'none', spf: 'fail', dkim: 'pass' }, false],
  ['the domain says nothing of itself', { dmarc: 'none', spf: 'none', dkim: 'none' }, false],
  ['nobody looked', {}, false],
] as const)('when %s', (_, verdicts, refuted) => {
  expect(isRefuted(verdicts)).toBe(refuted);
});
