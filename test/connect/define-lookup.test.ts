import { describe, expect, it, vi } from 'vitest';
import { deferred, defineLookup, failed, found, nothing, unsupported } from '#connect/index.ts';
import { LookupAnswer } from '#contracts/lookup.ts';
import { claimed, lookup, MAIL, question, record, verified } from './factories.ts';

describe('what the company’s function is asked', () => {
  it('is the accepted identifiers and nothing else of the question', async () => {
    const access = vi.fn(async () => nothing());
    const handler = defineLookup({ controller: 'telewacht', store: 'call-log', accepts: ['phone'], access });
    const subject = { ...verified({ email: MAIL }), ...claimed({ phone: '+32 11 000 00 60' }) };
    await handler(question({ subject, cursor: 'row-17' }));
    expect(access).toHaveBeenCalledExactlyOnceWith({
      subject: claimed({ phone: '+32 11 000 00 60' }),
      cursor: 'row-17',
      caseId: expect.any(String),
    });
  });

  it('is nothing at all when it can be searched by nothing: that is unsupported, not nothing found', async () => {
    const access = vi.fn(async () => nothing());
    const handler = defineLookup({ controller: 'telewacht', store: 'call-log', accepts: ['phone'], access });
    expect(await handler(question())).toEqual({ outcome: 'unsupported' });
    expect(access).not.toHaveBeenCalled();
  });
});

describe('an answer', () => {
  it.each([
    ['nothing', nothing(), { outcome: 'nothing' }],
    ['unsupported', unsupported(), { outcome: 'unsupported' }],
    ['deferred', deferred(new Date(0)), { outcome: 'deferred', until: '1970-01-01T00:00:00.000Z' }],
    ['failed', failed('StoreAsleep'), { outcome: 'failed', code: 'StoreAsleep' }],
  ])('of %s goes on as it is', async (_, answer, expected) => {
    expect(await lookup(() => answer).ask()).toEqual(expected);
  });

  it('counts what is shown and what a human must look at', async () => {
    const shared = record('2', { email: MAIL, birthDate: '1988-01-01' });
    const { ask } = lookup(() => found([record('1'), shared], 'more'));
    const subject = verified({ email: MAIL, birthDate: '1990-05-17' });
    expect(await ask({ subject })).toMatchObject({ outcome: 'found', items: 1, ambiguous: 1, next: 'more' });
  });

  it('is nothing when no record is the person’s', async () => {
    const { ask, evidence } = lookup(() => found([record('1', { email: 'wim@postvak.example' })]));
    expect(await ask()).toEqual({ outcome: 'nothing' });
    expect(evidence.objects.size).toBe(0);
  });

  it('is ambiguous, with nothing written, when only claims lead to records', async () => {
    const { ask, evidence } = lookup(() => found([record('1'), record('2')]));
    expect(await ask({ subject: claimed({ email: MAIL }) })).toEqual({ outcome: 'ambiguous', ambiguous: 2 });
    expect(evidence.objects.size).toBe(0);
  });

  it('goes on to the next page although this one shows nothing', async () => {
    const { ask } = lookup(() => found([record('1', { email: 'wim@postvak.example' })], 'more'));
    const nothingYet = { outcome: 'found', pages: [], items: 0, ambiguous: 0, next: 'more' };
    expect(await ask()).toEqual(nothingYet);
  });

  it('keeps the contract', async () => {
    const answer = await lookup(() => found([record('1')])).ask();
    expect(LookupAnswer.parse(answer)).toEqual(answer);
  });
});

describe('a question', () => {
  it.each([{ controller: 'offitel' }, { store: 'call-notes' }])(
    'about %o is of another store',
    async (wrong) => {
      expect(await lookup(() => nothing()).ask(wrong)).toEqual({ outcome: 'failed', code: 'WrongStore' });
    },
  );

  it.each([
    { operation: 'erase' },
    { subject: null },
    { page: 0 },
    { evidence: { bucket: 'b', prefix: 'no-slash' } },
  ])('with %o is refused by its shape', async (wrong) => {
    expect(await lookup(() => nothing()).ask(wrong)).toEqual({
      outcome: 'failed',
      code: 'LookupQuestionInvalid',
    });
  });

  it('that is not even an object is refused', async () => {
    const { handler } = lookup(() => nothing());
    expect(await handler(undefined)).toEqual({ outcome: 'failed', code: 'LookupQuestionInvalid' });
  });
});

describe('a company’s function that breaks', () => {
  it('is a failure without its words', async () => {
    const { ask, lines } = lookup(() => {
      throw new TypeError(`no index for ${MAIL}`);
    });
    expect(await ask()).toEqual({ outcome: 'failed', code: 'LookupThrew' });
    expect(lines.join()).not.toContain(MAIL);
  });

  it('is logged by name, place and case, for whoever operates the store', async () => {
    const { ask, lines } = lookup(() => {
      throw new TypeError(`no index for ${MAIL}`);
    });
    await ask();
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      level: 'ERROR',
      message: 'LookupThrew',
      controller: 'telewacht',
      store: 'call-log',
      caseId: 'abcdefghijklmnopqrstuvwxyz',
      error: 'TypeError',
      at: expect.stringMatching(/^define-lookup\.test\.ts:\d+:\d+$/),
    });
  });

  it('cannot bring an identifier into the log by the name or the stack of its error', async () => {
    const { ask, lines } = lookup(() => {
      const error = new Error(`of ${MAIL}\n    at ${MAIL}.ts:1:1`);
      error.name = MAIL;
      throw error;
    });
    await ask();
    expect(lines.join()).not.toContain(MAIL);
  });

  it('may throw what is no error', async () => {
    const thrown = lookup(() => Promise.reject(MAIL));
    expect(await thrown.ask()).toEqual({ outcome: 'failed', code: 'LookupThrew' });
    expect(thrown.lines.join()).not.toContain(MAIL);
  });

  const cyclic: Record<string, unknown> = {};
  cyclic['self'] = cyclic;
  it.each([
    ['nothing at all', undefined],
    ['a text', 'found'],
    ['an unknown outcome', { outcome: 'perhaps' }],
    ['an outcome that only the kit may give', { outcome: 'ambiguous', ambiguous: 1 }],
    ['a code with words in it', failed(`no ${MAIL}`)],
    ['no items', { outcome: 'found', next: null }],
    ['a date among the data', found([{ ...record('1'), data: { at: new Date(0) } as never }])],
    ['data in a circle', found([{ ...record('1'), data: cyclic as never }])],
    ['the same id twice', found([record('1'), record('1')])],
    ['a record without id', found([record('')])],
    ['an identifier of no known kind', found([record('1', { shoeSize: '43' } as never)])],
    ['a cursor that is too long', found([], 'x'.repeat(4097))],
    [
      'a file without body',
      found([{ ...record('1'), files: [{ name: 'a', contentType: 'text/plain' } as never] }]),
    ],
    ['a header smuggled into a content type', found([withFile('text/plain\r\nX: y')])],
  ])('by answering %s is told so', async (_, answer) => {
    const { ask, evidence } = lookup(() => answer);
    expect(await ask()).toEqual({ outcome: 'failed', code: 'LookupAnswerInvalid' });
    expect(evidence.objects.size).toBe(0);
  });

  function withFile(contentType: string) {
    return { ...record('1'), files: [{ name: 'a', contentType, body: new Uint8Array() }] };
  }
});
