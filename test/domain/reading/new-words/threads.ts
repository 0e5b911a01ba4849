import { readFileSync } from 'node:fs';

/** A letter whose lines say of themselves what they are: `+` new, `~` name block, `-` anything else that is no news. */
export interface Thread {
  readonly title: string;
  readonly subject: string;
  readonly text: string;
  readonly own: readonly string[];
  readonly signature: readonly string[];
  readonly doesForwardCount: boolean;
}

export const LANGUAGES = ['nl', 'fr', 'de', 'en'] as const;

export const threadsOf = (language: (typeof LANGUAGES)[number]): Thread[] =>
  readFileSync(new URL(`threads-${language}.txt`, import.meta.url), 'utf8')
    .split(/^=== /m)
    .slice(1)
    .map(threadOf);

function threadOf(written: string): Thread {
  const [title = '', ...lines] = written.trimEnd().split('\n');
  const of = (mark: string) => lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(2));
  return {
    title,
    // Programs put it before the subject of every answer.
    subject: of('#')[0] ?? 'Re: vraag',
    text: lines
      .filter((line) => /^[+~-]/.test(line))
      .map((line) => line.slice(2))
      .join('\n'),
    own: of('+'),
    signature: of('~').filter((line) => line !== ''),
    doesForwardCount: of('!').includes('counts'),
  };
}

export const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');
