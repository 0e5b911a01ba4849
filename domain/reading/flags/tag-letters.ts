/**
 * The letters that tag characters stand for (U+E0020 to U+E007E): no screen shows them, and programs read them.
 */
export function tagLetters(text: string): string {
  let letters = '';
  // Only these code points have this first half.
  if (!text.includes('\udb40')) return letters;
  for (const [letter] of text.matchAll(/[\u{e0020}-\u{e007e}]/gu))
    letters += String.fromCharCode((letter.codePointAt(0) ?? 0) - 0xe0000);
  return letters.slice(0, 10_000);
}
