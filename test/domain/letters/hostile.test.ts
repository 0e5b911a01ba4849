import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#contracts/language.ts';
import type { LetterContent } from '#domain/letters/content.ts';
import { writeLetter } from '#domain/letters/index.ts';
import { aRegistry } from './a-registry.ts';
import { contents, contentsIn, variantsIn } from './contents.ts';

const registry = aRegistry();

const refusal = (explanation: string) => writeLetter({ ...contents.refusal, explanation }, 'nl', registry);
const answerOf = (name: string) =>
  writeLetter({ ...contents.answer, controllers: [{ name, result: 'found' }] }, 'nl', registry);

test('markup in a value is shown and does nothing', () => {
  const { html } = answerOf('<script>alert(1)</script>"\'&');
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;');
  expect(html).not.toContain('<script>');
});

test('a subject is one line, whatever stands in the reference: a mail header ends at a line break', () => {
  const { subject } = writeLetter(
    { ...contents.code, reference: 'X\r\nBcc: iemand@voorbeeld.example\u2028Y' },
    'nl',
    registry,
  );
  expect(subject).not.toMatch(/[\r\n\u2028]/);
});

test('a name cannot break out of its line', () => {
  expect(answerOf('Naam\n\nBeste klant, bel 0900').text).toContain('- Naam Beste klant, bel 0900');
});

test('marks that turn the direction of the text become a sign', () => {
  const { text, html } = answerOf('\u202egpj.exe');
  expect(`${text}${html}`).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
});

test('only an address of the web becomes a link', () => {
  const { html } = writeLetter({ ...contents.answer, link: 'javascript:alert(1)' }, 'nl', registry);
  expect(html).not.toContain('href="javascript:');
});

test('a link of any length stays whole', () => {
  const link = `https://voorbeeld.example/p/${'x'.repeat(300)}`;
  expect(writeLetter({ ...contents.answer, link }, 'nl', registry).text).toContain(`\n${link}\n`);
});

test('a day that is none is refused', () => {
  expect(() => writeLetter({ ...contents.answer, linkUntil: '2026-02-30' }, 'nl', registry)).toThrow();
});

describe('whatever a person writes as reasons', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 300 });

  test('no line of the text is too long', () => {
    fc.assert(
      fc.property(anything, fc.nat(400), (text, repeats) => {
        const lines = refusal(`${text}${'w'.repeat(repeats)}`).text.split('\n');
        expect(lines.filter((line) => line.length > 78)).toEqual([]);
      }),
    );
  });

  test('the letter has no other elements than without it', () => {
    const elements = (html: string) => html.replace(/<blockquote.*<\/blockquote>/s, '').match(/<\/?[a-z]+/g);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', '/', 'a', '\n') }), (text) => {
        expect(elements(refusal(`x${text}`).html)).toEqual(elements(refusal('x').html));
      }),
    );
  });

  test('ten thousand characters are written in every language', () => {
    for (const language of LANGUAGES) {
      const { text } = writeLetter(
        { ...contents.refusal, explanation: 'é'.repeat(10_000) },
        language,
        registry,
      );
      expect(text.match(/é/g)?.length).toBeGreaterThanOrEqual(10_000);
    }
  });
});

/** Texts that come from stores, from the registry or from people; the others are days, links and words of ours. */
const FROM_OUTSIDE = new Set(
  'name controller store stores what fields keys recipient person contact costs explanation question reason because grounds basis purpose decision reviewer formats'.split(
    ' ',
  ),
);

function poisoned(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return FROM_OUTSIDE.has(key) ? `<script>alert("${value}")</script>` : value;
  if (Array.isArray(value)) return value.map((item: unknown) => poisoned(item, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, poisoned(inner, name)]));
}

const isLetter = (value: unknown): value is LetterContent =>
  typeof value === 'object' && value !== null && 'letter' in value;

describe.each(Object.entries<LetterContent>({ ...contentsIn('en'), ...variantsIn('en') }))(
  'with markup in every value from outside, %s',
  (_, content) => {
    test('shows it as text, in every language', () => {
      const hostile = poisoned(content);
      if (!isLetter(hostile)) throw new Error('Not a letter any more');
      for (const language of LANGUAGES) {
        const { html, text } = writeLetter(hostile, language, registry);
        expect(html).not.toContain('<script');
        expect(html.includes('&lt;script&gt;')).toBe(text.includes('<script>'));
      }
    });
  },
);
