import type { Registry } from '#contracts/registry.ts';
import type { HtmlValue } from '#domain/html.ts';
import { heading, paragraph } from './markup.ts';
import type { Words } from './words/index.ts';

/** The law's month first, since the group's promise can end later (CLK-3); then what it costs. */
export function answerTime({ group }: Registry, { time: words }: Words): HtmlValue {
  return [
    heading(words.title),
    paragraph(words.law, ' ', words.promise(group.promiseDays)),
    // CLK-6: no answer is not an end.
    paragraph(words.unidentified),
    // CLK-7
    paragraph(words.longer),
    // FEE-1
    paragraph(words.free, ' ', words.exception),
  ];
}
