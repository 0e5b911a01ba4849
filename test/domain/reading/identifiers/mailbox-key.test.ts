import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mailboxKey } from '#domain/reading/identifiers/mailbox-key.ts';

test('a mailbox is one in capitals and in small letters', () => {
  expect(mailboxKey(' Jan.Peeters@Postvak.Example ')).toBe('jan.peeters@postvak.example');
});

test('the Kelvin sign makes another mailbox than the letter that it looks like', () => {
  expect(mailboxKey('jan@postva\u212a.example')).not.toBe(mailboxKey('jan@postvak.example'));
});

test('only letters of ASCII are made alike', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (address) => {
      const key = mailboxKey(address);
      expect([...key]).toHaveLength([...address.trim()].length);
      expect(mailboxKey(key)).toBe(key);
    }),
  );
});
