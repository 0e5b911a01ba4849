import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newWords } from '#domain/reading/new-words/new-words.ts';
import { LANGUAGES, threadsOf } from './threads.ts';

const SIZE = 1_000_000;
const filled = (piece: string) => piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE);

/** Each one is a megabyte of what some part of the reading looks at. */
const HOSTILE = {
  'line feeds': filled('\n'),
  'one line': filled('van: '),
  'quote marks': filled('>'),
  'quoted lines': filled('> a\n'),
  'lines of one letter': filled('a\n'),
  'openings of attributions': filled('Op 3 maart 2026\n'),
  'attributions by persons': filled('Op 3 maart 2026 schreef u mij:\nx\n'),
  'fields without a block': filled('Van: a\nAan: b\n'),
  'header blocks without a time': filled('From: a\nTo: b\nSubject: c\nx\n'),
  separators: filled('-----x\n'),
  closings: filled('groeten\nIk ook\n'),
  'two dashes': filled('--\nik\n'),
  'openings of disclaimers': filled('Disclaimer\n'),
  'disclaimers about oneself': filled('Deze mail is vertrouwelijk, voor de geadresseerde, mijn gegevens\n'),
  'forwards in forwards': filled('Begin forwarded message:\n\nx\n'),
  spaces: filled(' '),
  'white space and a colon': `${filled(' \t')}:`,
  'dashes in one line': filled('-'),
  accents: filled('é\u0301'),
  'long addresses': filled('On 3/3/2026 <a@b\n'),
};

describe('a megabyte of hostile text', () => {
  /** Milliseconds of the processor, the best of three: what else the machine does is no part of it. */
  const cost = (text: string): number =>
    Math.min(
      ...[1, 2, 3].map(() => {
        const before = process.cpuUsage();
        newWords({ subject: 'Fwd: x', text });
        const { user, system } = process.cpuUsage(before);
        return (user + system) / 1000;
      }),
    );

  test.each(Object.entries(HOSTILE))('costs no more than in proportion to its length: %s', (_, text) => {
    newWords({ subject: '', text: text.slice(0, 20_000) });
    // What takes less than two milliseconds cannot be told from noise.
    const tenth = Math.max(2, cost(text.slice(0, SIZE / 10)));
    expect(cost(text) / tenth).toBeLessThan(40);
  });
});

const letters = LANGUAGES.flatMap(threadsOf);
/** Any text, and real threads cut and mixed line by line. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc
    .array(fc.constantFrom(...letters.flatMap((letter) => letter.text.split('\n')), '', '> ', '--'), {
      maxLength: 40,
    })
    .map((lines) => lines.join('\n')),
);

describe('any text', () => {
  test('never loses all of its words', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('', 'Fwd: x'), (written, subject) => {
        const { newText } = newWords({ subject, text: written });
        expect(/[\p{L}\d]/u.test(newText)).toBe(/[\p{L}\d]/u.test(written));
      }),
      { numRuns: 2_000 },
    );
  });

  test('loses nothing but the parts that are said to be removed', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('', 'Fwd: x'), (written, subject) => {
        const { newText, removed } = newWords({ subject, text: written });
        let rest = '';
        let at = 0;
        for (const { start, end } of removed) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          rest += written.slice(at, start);
          at = end;
        }
        rest += written.slice(at);
        const bare = (some: string) => some.replace(/[^\p{L}\d]/gu, '');
        expect(bare(newText)).toBe(bare(rest));
      }),
      { numRuns: 2_000 },
    );
  });

  test('gives the same twice, and nothing new when read again without a thread', () => {
    for (const letter of letters) {
      const once = newWords(letter);
      expect(newWords(letter)).toEqual(once);
      expect(newWords({ subject: '', text: once.newText }).newText).toBe(once.newText);
    }
  });
});
