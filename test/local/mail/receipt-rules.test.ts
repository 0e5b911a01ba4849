import { describe, expect, test } from 'vitest';
import { checkRules, isWanted, matchRules, type ReceiptRuleSpec } from '#cloud/mail/receipt-rules.ts';

const rule = (name: string, recipients: string[], more: Partial<ReceiptRuleSpec> = {}): ReceiptRuleSpec => ({
  name,
  enabled: true,
  recipients,
  scanEnabled: true,
  actions: [],
  ...more,
});

describe('the recipients of a rule', () => {
  test.each([
    ['info@bos.example', 'info@bos.example', true],
    ['info@bos.example', 'INFO@Bos.Example', true],
    ['info@bos.example', 'info+invoice@bos.example', true],
    ['info+invoice@bos.example', 'info@bos.example', false],
    ['info+invoice@bos.example', 'info+invoice@bos.example', true],
    ['info@bos.example', 'info@sub.bos.example', false],
    ['bos.example', 'anyone@bos.example', true],
    ['bos.example', 'anyone@sub.bos.example', false],
    ['.bos.example', 'anyone@sub.bos.example', true],
    ['.bos.example', 'anyone@bos.example', false],
    ['.bos.example', 'anyone@notbos.example', false],
    ['xn--caf-dma.example', 'anyone@café.example', true],
    ['café.example', 'anyone@xn--caf-dma.example', true],
    ['bos.example', 'postmaster', false],
  ])('%s and mail to %s: %s', (condition, recipient, expected) => {
    expect(isWanted([rule('r', [condition])], recipient)).toBe(expected);
  });

  test('are everyone where none is named', () => {
    expect(isWanted([rule('r', [])], 'who@ever.example')).toBe(true);
  });

  test('are nobody while the rule is disabled', () => {
    expect(isWanted([rule('r', [], { enabled: false })], 'who@ever.example')).toBe(false);
  });
});

test('each matched rule gets its own recipients, in the order of the set', () => {
  const rules = [rule('a', ['a.example']), rule('b', ['b.example']), rule('all', [])];
  expect(
    matchRules(rules, ['x@a.example', 'y@c.example']).map((match) => [match.rule.name, match.recipients]),
  ).toEqual([
    ['a', ['x@a.example']],
    ['all', ['x@a.example', 'y@c.example']],
  ]);
});

test('a rule that stops is the last', () => {
  const rules = [rule('a', [], { actions: [{ stop: true }] }), rule('b', [])];
  expect(matchRules(rules, ['x@a.example']).map((match) => match.rule.name)).toEqual(['a']);
});

test('a rule that demands TLS is refused at start', () => {
  expect(() => checkRules([rule('a', [], { tlsPolicy: 'Require' })])).toThrow(/TlsPolicy Require/);
});

test('an action of another kind is refused at start by name', () => {
  const action = JSON.parse('{"sns":{"topicArn":"arn"}}');
  expect(() => checkRules([rule('a', [], { actions: [action] })])).toThrow(/receipt action sns/);
});

test('a function that SES would wait for is refused at start', () => {
  const action = JSON.parse('{"lambda":{"functionArn":"arn","invocation":"RequestResponse"}}');
  expect(() => checkRules([rule('a', [], { actions: [action] })])).toThrow(/RequestResponse/);
});
