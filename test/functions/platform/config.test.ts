import '../environment.ts';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { CATALOGUE } from '#contracts/catalogue.ts';
import { configOf } from '#functions/platform/config.ts';
import { ENVIRONMENT } from '../environment.ts';

describe('the configuration of a function', () => {
  afterEach(() => {
    vi.stubEnv('TABLE', ENVIRONMENT.TABLE);
  });

  test('holds what the catalogue declares for it, and nothing else', () => {
    expect(configOf('publish-events')).toEqual({ BUS: ENVIRONMENT.BUS });
  });

  test.each([undefined, ''])('names the variable that is %j', (value) => {
    vi.stubEnv('TABLE', value);
    expect(() => configOf('resume')).toThrow(
      expect.objectContaining({
        name: 'ConfigurationMissing',
        message: expect.stringMatching(/resume.*TABLE/),
      }),
    );
  });

  test('can be had for every function of the catalogue', () => {
    const names = Object.keys(CATALOGUE) as (keyof typeof CATALOGUE)[];
    for (const name of names) expect(Object.keys(configOf(name))).toEqual([...CATALOGUE[name].variables]);
  });
});
