import { beforeEach, describe, expect, test } from 'vitest';
import { log } from '#functions/platform/log.ts';
import { logged } from '../environment.ts';

beforeEach(() => {
  logged.mockClear();
});

describe('a log line', () => {
  test('is JSON with a code and its level', () => {
    log('MAIL_HELD', { reason: 'automatic' });
    const line = JSON.parse(String(logged.mock.lastCall?.[0]));
    expect(line).toEqual({ level: 'warn', code: 'MAIL_HELD', reason: 'automatic' });
  });

  test('holds allowed fields only, whatever it is given', () => {
    const given = {
      caseId: 'abc',
      mailbox: 'lotte@mail.example',
      subject: 'Inzage',
      event: { from: 'Lotte' },
    };
    log('STEP_DONE', given);
    const line = JSON.parse(String(logged.mock.lastCall?.[0]));
    expect(line).toEqual({ level: 'info', code: 'STEP_DONE', caseId: 'abc' });
  });

  test('stays one line when a field holds line ends', () => {
    log('REQUEST_REFUSED', { reason: 'a\n{"level":"info","code":"FORGED"}' });
    expect(String(logged.mock.lastCall?.[0])).not.toContain('\n');
  });
});
