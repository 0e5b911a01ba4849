import { describe, expect, test } from 'vitest';
import type { LetterContent } from '#domain/letters/content.ts';
import { soundLetter } from '#functions/platform/sound-letter.ts';
import { registry } from '../environment.ts';

const refusal = (explanation: string): LetterContent => ({
  letter: 'refusal',
  reference: 'OFF-2026-0001',
  ground: 'identity-not-proven',
  explanation,
});

describe('a letter that would be complained of', () => {
  test('is not written out, and the rule that it breaks is named', () => {
    expect(() => soundLetter(refusal('  '), 'nl', registry)).toThrow(
      expect.objectContaining({
        name: 'LetterNotSound',
        message: expect.stringContaining('reasons-missing'),
      }),
    );
  });

  test('names nothing of what it says', () => {
    const named = {
      ...registry,
      group: { ...registry.group, authority: { ...registry.group.authority, email: '' } },
    };
    let message = '';
    try {
      soundLetter(refusal('De naam op het document van Lotte was een andere.'), 'nl', named);
    } catch (error) {
      message = String(error);
    }
    expect(message).toMatch(/breaks: /);
    expect(message).not.toContain('Lotte');
  });

  test('that is right is the letter', () => {
    const { text } = soundLetter(refusal('De naam op het document was een andere.'), 'nl', registry);
    expect(text).toContain('De naam op het document was een andere.');
  });
});
