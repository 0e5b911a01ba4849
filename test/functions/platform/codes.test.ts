import '../environment.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseId } from '#contracts/ids.ts';
import { checkCode, issueCode } from '#functions/platform/case-table/codes.ts';
import { keys } from '#functions/platform/case-table/keys.ts';
import type { LinkPurpose } from '#functions/platform/case-table/links.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { freshCaseId, plant } from '../cases.ts';
import { hash, hashWith } from '../keyed-hash.ts';
import { MINUTE, testTime } from '../time.ts';

let local: LocalCaseTable;
beforeAll(async () => {
  local = await startCaseTable();
});
afterAll(() => local.close());

/** A case's codes, with a time of their own. */
function codesOf(caseId: CaseId = freshCaseId(), purpose: LinkPurpose = 'identity') {
  const time = testTime();
  const place = { caseId, purpose };
  const ask = () => issueCode(local.table, hash, { ...place, now: time.now() });
  return {
    time,
    place,
    ask,
    /** @throws when none is given */
    async code(): Promise<string> {
      const issued = await ask();
      if ('refused' in issued) throw new Error(`No code: ${issued.refused}`);
      return issued.code;
    },
    check: (code: string, at: { caseId?: CaseId; purpose?: LinkPurpose } = {}) =>
      checkCode(local.table, hash, { ...place, ...at, code, now: time.now() }),
    triesInAll: async () => (await local.item(keys.code(caseId, purpose)))?.['triesInAll'],
  };
}

const otherThan = (code: string) => (code === '123456' ? '654321' : '123456');
const times = (count: number) => Array.from({ length: count }, (_, n) => n);

describe('a one-time code', () => {
  test('has six digits', async () => {
    expect(await codesOf().code()).toMatch(/^\d{6}$/);
  });

  test('is right once', async () => {
    const { code, check } = codesOf();
    const sent = await code();
    expect([await check(sent), await check(sent)]).toEqual(['right', 'expired']);
  });

  test('lets in one of two who come with it at once', async () => {
    const { code, check } = codesOf();
    const sent = await code();
    const checked = await Promise.all([check(sent), check(sent)]);
    expect(checked.toSorted()).toEqual(['expired', 'right']);
  });

  test('is right after a wrong try', async () => {
    const { code, check } = codesOf();
    const sent = await code();
    expect([await check(otherThan(sent)), await check(sent)]).toEqual(['wrong', 'right']);
  });

  test('is right for ten minutes', async () => {
    const { code, check, time } = codesOf();
    const sent = await code();
    time.forward(10 * MINUTE);
    expect(await check(sent)).toBe('right');
  });

  test('has expired after ten minutes', async () => {
    const { code, check, time } = codesOf();
    const sent = await code();
    time.forward(10 * MINUTE + 1);
    expect(await check(sent)).toBe('expired');
  });

  test('is replaced by the next one', async () => {
    const { code, check, time } = codesOf();
    const first = await code();
    time.forward(MINUTE);
    const second = await code();
    const checked = [await check(first), await check(second)];
    expect(checked).toEqual(first === second ? ['right', 'expired'] : ['wrong', 'right']);
  });

  test('serves no other case', async () => {
    const [mine, theirs] = [codesOf(), codesOf()];
    await theirs.code();
    expect(await mine.check(await mine.code(), { caseId: theirs.place.caseId })).toBe('wrong');
  });

  test('serves no other purpose', async () => {
    const caseId = freshCaseId();
    const [identity, download] = [codesOf(caseId, 'identity'), codesOf(caseId, 'package')];
    await download.code();
    expect(await identity.check(await identity.code(), { purpose: 'package' })).toBe('wrong');
  });

  test.each(['caseId', 'purpose'] as const)(
    'is worth nothing where its stored hash is moved to another %s',
    async (part) => {
      const { code, place, check } = codesOf();
      const sent = await code();
      const other = {
        ...place,
        ...(part === 'caseId' ? { caseId: freshCaseId() } : { purpose: 'package' as const }),
      };
      const stored = await local.item(keys.code(place.caseId, place.purpose));
      await plant(local.table, { ...stored, ...keys.code(other.caseId, other.purpose) });
      expect(await check(sent, other)).toBe('wrong');
    },
  );

  test('is not stored, not even as a hash that can be tried out without the secret', async () => {
    const { code, place } = codesOf();
    const sent = await code();
    const item = await local.item(keys.code(place.caseId, place.purpose));
    const byAnotherSecret = await hashWith('another')('code', `${place.caseId} ${place.purpose} ${sent}`);
    expect(Object.values(item ?? {})).not.toContain(sent);
    expect(item?.['hash']).not.toBe(byAnotherSecret);
  });

  test('that nobody asked for is not right', async () => {
    expect(await codesOf().check('000000')).toBe('expired');
  });

  test.each(['', '12345', '1234567', 'abcdef', '😀'.repeat(1000)])('is not %j', async (typed) => {
    const { code, check } = codesOf();
    await code();
    expect(await check(typed)).toBe('wrong');
  });
});

describe('trying out codes', () => {
  test('is counted before it is compared', async () => {
    const { code, triesInAll, place, time } = codesOf();
    const sent = await code();
    const dying = checkCode(local.table, () => Promise.reject(new Error('died')), {
      ...place,
      code: otherThan(sent),
      now: time.now(),
    });
    await expect(dying).rejects.toThrow('died');
    expect(await triesInAll()).toBe(1);
  });

  test('ends after five tries, then even the right code is too late', async () => {
    const { code, check } = codesOf();
    const sent = await code();
    for (const _ of times(5)) expect(await check(otherThan(sent))).toBe('wrong');
    expect(await check(sent)).toBe('exhausted');
  });

  test('wins nothing in parallel: of thirty at once, five are compared', async () => {
    const { code, check } = codesOf();
    const sent = await code();
    const checked = await Promise.all(times(30).map(() => check(otherThan(sent))));
    expect(checked.filter((outcome) => outcome === 'wrong')).toHaveLength(5);
  });

  test('ends for good after twenty tries in all, over as many codes as it takes', async () => {
    const { code, ask, check, time } = codesOf();
    for (const _ of times(4)) {
      const sent = await code();
      for (const __ of times(5)) await check(otherThan(sent));
      time.forward(MINUTE);
    }
    expect(await ask()).toEqual({ refused: 'exhausted' });
  });

  test('does not count against somebody who is right', async () => {
    const { code, check, triesInAll } = codesOf();
    for (const _ of times(25)) expect(await check(await code())).toBe('right');
    expect(await triesInAll()).toBe(0);
  });
});

describe('asking for a code', () => {
  test('is refused within a minute, so that nobody fills a mailbox', async () => {
    const { code, ask, time } = codesOf();
    await code();
    time.forward(MINUTE - 1);
    expect(await ask()).toEqual({ refused: 'too-soon' });
  });

  test('gives one code to three who ask at once', async () => {
    const { ask } = codesOf();
    const issued = await Promise.all([ask(), ask(), ask()]);
    expect(issued.filter((one) => 'code' in one)).toHaveLength(1);
  });

  test('forgets no try that is counted meanwhile', async () => {
    const { code, check, time, place, triesInAll } = codesOf();
    await code();
    time.forward(MINUTE);
    const slowHash: typeof hash = async (purpose, value) => {
      for (const _ of times(5)) await check('no code');
      return hash(purpose, value);
    };
    await issueCode(local.table, slowHash, { ...place, now: time.now() });
    expect(await triesInAll()).toBe(5);
  });

  test('keeps the code that was sent when it is refused', async () => {
    const { code, ask, check } = codesOf();
    const sent = await code();
    await ask();
    expect(await check(sent)).toBe('right');
  });

  test('is possible at once when the last code has been used', async () => {
    const { code, check, ask } = codesOf();
    await check(await code());
    expect(await ask()).toHaveProperty('code');
  });
});
