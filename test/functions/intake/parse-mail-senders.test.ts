import { describe, expect, test } from 'vitest';
import { mailOf, read } from './parse-mail-made.ts';

const sendersOf = (...froms: string[]) =>
  read(mailOf(...froms.map((from) => `From: ${from}`), '', 'x')).from.map(({ address }) => address);

describe('a mail is from', () => {
  test.each([
    [
      'the mailbox in angle brackets, whatever its name',
      '"jan@a.example" <eve@b.example>',
      ['eve@b.example'],
    ],
    ['it too where the name has no quotes', 'jan@a.example <eve@b.example>', ['eve@b.example']],
    ['the mailbox beside a comment', 'eve@b.example (jan@a.example)', ['eve@b.example']],
    ['the mailbox of a group', 'wij: jan@a.example;', ['jan@a.example']],
  ])('%s', (_, from, senders) => {
    expect(sendersOf(from)).toEqual(senders);
  });

  test.each([
    ['one in angle brackets and one behind them', '<jan@a.example> eve@b.example'],
    ['two in angle brackets', '<jan@a.example> <eve@b.example>'],
    ['two without a comma', 'jan@a.example eve@b.example'],
    ['two with a comma', 'jan@a.example, eve@b.example'],
    ['a quoted one and a bare one', '"<jan@a.example>" eve@b.example, jan@a.example'],
  ])('all that a program could take it to be from: %s', (_, from) => {
    expect(sendersOf(from).toSorted()).toEqual(['eve@b.example', 'jan@a.example']);
  });

  test('the mailboxes of every field', () => {
    expect(sendersOf('jan@a.example', 'eve@b.example')).toEqual(['jan@a.example', 'eve@b.example']);
  });
});
