import { describe, expect, test } from 'vitest';
import { newWords } from '#domain/reading/new-words/new-words.ts';
import { LANGUAGES, linesOf, threadsOf } from './threads.ts';

/** What was kept although it is quoted can keep its marks. */
const unquoted = (line: string) => line.replace(/^[> ]+/, '');

describe.each(LANGUAGES)('a letter in %s', (language) => {
  test.each(threadsOf(language))('keeps what was written now: $title', (thread) => {
    const { newText, signature, doesForwardCount } = newWords(thread);
    expect({ own: linesOf(newText).map(unquoted), signature: linesOf(signature), doesForwardCount }).toEqual({
      own: thread.own.map(unquoted),
      signature: thread.signature,
      doesForwardCount: thread.doesForwardCount,
    });
  });

  test('is read the same with the line ends of Windows', () => {
    for (const { subject, text } of threadsOf(language)) {
      const unix = newWords({ subject, text });
      const windows = newWords({ subject, text: text.replaceAll('\n', '\r\n') });
      expect(linesOf(windows.newText.replaceAll('\r', ''))).toEqual(linesOf(unix.newText));
    }
  });
});
