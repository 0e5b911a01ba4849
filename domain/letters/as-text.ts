import type { Block } from './block.ts';
import { oneLine, paragraphsOf } from './plain-text.ts';

/** Lines that every mail reader shows without breaking them anew (RFC 5322, 2.1.1). */
const TEXT_WIDTH = 78;

/** The plain part of a mail. Only an address is ever longer than {@link TEXT_WIDTH}: broken, it would not open. */
export const asText = (blocks: readonly Block[]): string => `${blocks.map(render).join('\n\n')}\n`;

function render(block: Block): string {
  switch (block.kind) {
    case 'heading': {
      const text = oneLine(block.text);
      return `${wrap(text)}\n${'-'.repeat(Math.min(text.length, TEXT_WIDTH))}`;
    }
    case 'paragraph':
      return wrap(oneLine(block.text));
    case 'list':
      return block.items.map((item) => wrap(oneLine(item), '- ', '  ')).join('\n');
    case 'lines':
      return block.lines.map((line) => wrap(oneLine(line), '  ', '    ')).join('\n');
    case 'quote':
      return paragraphsOf(block.text)
        .map((text) => wrap(text, '  ', '  '))
        .join('\n\n');
    case 'link':
      return `${wrap(oneLine(block.label))}\n${oneLine(block.address)}`;
    case 'code':
      return `    ${oneLine(block.text)}`;
    default:
      return block satisfies never;
  }
}

function wrap(text: string, first = '', next = ''): string {
  const room = TEXT_WIDTH - Math.max(first.length, next.length);
  const done: string[] = [];
  let line = '';
  for (const word of text.split(/ +/).flatMap((part) => pieces(part, room))) {
    if (line !== '' && line.length + 1 + word.length > room) {
      done.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...done, line].map((text, index) => `${index === 0 ? first : next}${text}`).join('\n');
}

/** A word longer than a line is cut, between characters and never within one. */
function pieces(word: string, room: number): string[] {
  if (word.length <= room) return [word];
  const cut: string[] = [''];
  for (const character of word) {
    const last = cut.at(-1) ?? '';
    if (last.length + character.length > room) cut.push(character);
    else cut[cut.length - 1] = last + character;
  }
  return cut;
}
