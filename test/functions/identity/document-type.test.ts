import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentType } from '#functions/identity/document-type.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('what a document is, its first bytes say', () => {
  test.each([
    ['application/pdf', bytes('%PDF-1.7\n')],
    ['image/jpeg', bytes('\xff\xd8\xff\xe0\0\x10JFIF')],
    ['image/png', bytes('\x89PNG\r\n\x1a\n\0\0')],
  ])('%s', (type, head) => {
    expect(documentType(head)).toBe(type);
  });

  test.each([
    ['a page', '<!doctype html><script>'],
    ['a drawing with scripts', '<svg xmlns="http://www.w3.org/2000/svg">'],
    ['a program', 'MZ\x90\0'],
    ['a page that says later that it is a PDF', '<p>%PDF-'],
    ['a beginning that is cut off', '%PDF'],
    ['nothing', ''],
  ])('%s is none that a person can be shown', (_, head) => {
    expect(documentType(bytes(head))).toBe('application/octet-stream');
  });

  test('for any bytes at all it is one of four', () => {
    const known = ['application/pdf', 'image/jpeg', 'image/png', 'application/octet-stream'];
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 16 }), (head) => {
        expect(known).toContain(documentType(head));
      }),
    );
  });
});
