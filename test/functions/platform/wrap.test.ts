import { beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { ERRORS, NamedError } from '#contracts/errors.ts';
import { parse, wrap, wrapStep } from '#functions/platform/wrap.ts';
import { freshCaseId } from '../cases.ts';
import { logged } from '../environment.ts';
import { CONTEXT } from '../lambda-context.ts';

const PERSONAL = 'Lotte Voorbeeld <lotte@mail.example>';

beforeEach(() => {
  logged.mockClear();
});
const lastLine = () => JSON.parse(String(logged.mock.lastCall?.[0]));

describe('parsing at the boundary', () => {
  const Schema = z.object({ who: z.object({ age: z.int() }), list: z.array(z.string()) });
  const broken = { who: { age: PERSONAL }, list: ['fine', { name: PERSONAL }] };

  test('names the places that are wrong', () => {
    expect(() => parse(Schema, broken, 'the thing')).toThrow(/^the thing .*who\.age, list\.1$/);
  });

  test('never repeats a value', () => {
    expect(() => parse(Schema, broken, 'the thing')).not.toThrow(/Lotte/);
  });

  test('fails under a name that the state machine knows', () => {
    expect(() => parse(Schema, PERSONAL, 'the thing')).toThrow(
      expect.objectContaining({ name: ERRORS.contractBroken, message: expect.stringContaining('(whole)') }),
    );
  });
});

describe('a step', () => {
  const planLookups = (answer: unknown) =>
    wrapStep('plan-lookups', () => async () => JSON.parse(JSON.stringify(answer)));

  test('refuses an input that is not of its contract, without repeating it', async () => {
    const call = planLookups({ stores: 1 })({ caseId: PERSONAL }, CONTEXT);
    await expect(call).rejects.toThrow(
      expect.objectContaining({
        name: 'ContractBroken',
        message: "input of plan-lookups is not of the contract's shape at: caseId",
      }),
    );
  });

  test('refuses to answer what is not of its contract', async () => {
    const call = planLookups({ stores: PERSONAL })({ caseId: freshCaseId() }, CONTEXT);
    await expect(call).rejects.toThrow(/^output of plan-lookups .*stores$/);
  });

  test('answers what its contract names and drops the rest', async () => {
    const call = planLookups({ stores: 7, person: PERSONAL })({ caseId: freshCaseId() }, CONTEXT);
    expect(await call).toEqual({ stores: 7 });
  });
});

describe('a function', () => {
  test('passes on the name and the places of a foreign error, never its text', async () => {
    const foreign = Object.assign(new Error(`no such key: ${PERSONAL}`), { name: 'NoSuchKey' });
    const call = wrap('deliver', () => async () => {
      throw foreign;
    })({}, CONTEXT);
    const thrown: unknown = await call.catch((error: unknown) => error);
    expect(thrown).toMatchObject({ name: 'NoSuchKey' });
    expect(`${thrown} ${thrown instanceof Error ? thrown.stack : ''}`).not.toContain(PERSONAL);
    expect(thrown instanceof Error ? thrown.stack : '').toContain('wrap.test.ts');
  });

  test('is built once, when it starts', async () => {
    let built = 0;
    const twice = wrap('twice', () => {
      built += 1;
      return async (n: number) => n * 2;
    });
    expect([built, await twice(1, CONTEXT), await twice(2, CONTEXT), built]).toEqual([1, 2, 4, 1]);
  });

  test('does not start without its configuration', () => {
    const build = () => {
      throw new NamedError(ERRORS.configurationMissing, 'TABLE');
    };
    expect(() => wrap('resume', build)).toThrow('TABLE');
  });

  test('logs that it is done, and how long it took', async () => {
    await wrap('double', () => async (n: number) => n * 2)(1, CONTEXT);
    expect(lastLine()).toEqual({ level: 'info', code: 'STEP_DONE', step: 'double', ms: expect.any(Number) });
  });

  test('logs a failure by its name only: the text may hold personal data', async () => {
    const failing = wrap('double', () => async () => {
      throw new NamedError(ERRORS.mailNotAccepted, `No mail for ${PERSONAL}`);
    });
    await expect(failing({}, CONTEXT)).rejects.toThrow();
    expect(lastLine()).toMatchObject({ level: 'error', code: 'STEP_FAILED', error: 'MailNotAccepted' });
    expect(JSON.stringify(logged.mock.calls)).not.toContain('Lotte');
  });
});
