import { expect, test } from 'vitest';
import { adviceOn } from '../../scripts/connect/failure-advice.ts';

const logged = (error: string) => JSON.stringify({ level: 'ERROR', message: 'LookupThrew', error });

test.each([
  ['StoreQueryFailed42P01', 'no such table'],
  ['StoreQueryFailed42703', 'no such column'],
  ['StoreQueryFailed42501', 'GRANT SELECT'],
  ['StoreQueryFailed3D000', 'no database'],
  ['StorePasswordRefused', 'password'],
  ['StoreUnreachable', 'Nothing answers'],
  ['StoreAddressInvalid', 'sslmode=verify-full'],
])('%s is followed by what to do', (name, said) => {
  expect(adviceOn([logged(name), logged(name)])).toEqual([expect.stringContaining(said)]);
});

test('what is not known, or is no line of ours, is not explained', () => {
  expect(adviceOn([logged('TypeError'), 'not JSON', '{}', 'null'])).toEqual([]);
});
