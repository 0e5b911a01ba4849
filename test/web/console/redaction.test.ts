import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ControllerId, StoreId } from '#contracts/ids.ts';
import type { FoundRecord } from '#contracts/redactions-api.ts';
import { redactedPieces, redactionsOfField } from '../../../web/console/src/records/redacted-pieces.ts';
import { partInField, partOfText } from '../../../web/console/src/records/text-part.ts';

const without = (
  path: string,
  range: { start: number; end: number } | null,
): FoundRecord['redactions'][number] => ({
  id: '000001-01',
  by: 'michael.dedecker',
  ground: 'third-party',
  target: { kind: 'field', path, range },
});

describe('a value that is redacted', () => {
  test('is struck where it is left out, and nowhere else', () => {
    const pieces = redactedPieces('Met Jan gesproken', [without('/note', { start: 4, end: 7 })]);

    expect(pieces.map(({ text, isLeftOut }) => [text, isLeftOut])).toEqual([
      ['Met ', false],
      ['Jan', true],
      [' gesproken', false],
    ]);
  });

  test('loses nothing on the page, however redactions lie over each other', () => {
    const range = fc
      .tuple(fc.nat(20), fc.nat(20))
      .map(([start, length]) => ({ start, end: start + length + 1 }));
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(range), (text, ranges) => {
        const pieces = redactedPieces(
          text,
          ranges.map((one) => without('/note', one)),
        );
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });

  test('is left out with the field that it stands in', () => {
    const place = {
      controller: ControllerId.parse('offitel'),
      store: StoreId.parse('prospects'),
      page: 'a'.repeat(64),
      item: 'p1',
    };
    const record = {
      place,
      category: 'contact',
      matchedBy: [],
      fields: [],
      more: 0,
      files: [],
      redactions: [without('/people', null)],
    };

    expect(redactionsOfField(record, '/people/0/name')).toHaveLength(1);
    expect(redactionsOfField(record, '/peoples')).toHaveLength(0);
  });
});

describe('a part that is chosen in a field for text', () => {
  test('is the same part of the text, though the field has one sign for the end of a line', () => {
    const lines = fc.array(fc.constantFrom('a', 'bc', '\r\n', '\n', 'd'), { maxLength: 12 });
    fc.assert(
      fc.property(lines, fc.nat(20), fc.nat(20), (parts, from, length) => {
        const text = parts.join('');
        const field = text.replaceAll('\r\n', '\n');
        const start = Math.min(from, field.length);
        const end = Math.min(start + length, field.length);
        const part = partOfText(text, { start, end });

        expect(text.slice(part.start, part.end).replaceAll('\r\n', '\n')).toBe(field.slice(start, end));
        expect(partInField(text, part)).toEqual({ start, end });
      }),
    );
  });
});
