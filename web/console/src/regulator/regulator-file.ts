import { strToU8, zipSync } from 'fflate';
import { instantText } from '../days/in-words.ts';
import type { Console } from '../shell/console-context.ts';
import { pageOfText } from './page-of-text.ts';
import { type CaseFile, partsOf } from './regulator-parts.ts';
import { VERIFY_SCRIPT } from './verify-script.ts';

/**
 * One file of a case for the supervisory authority: a page to be read, the chain of events as it was written, and a program
 * that checks it. It is made in the browser from what the console shows anyway, and leaves the machine for nowhere.
 *
 * @param now when it is made
 */
export function regulatorFile(
  file: CaseFile,
  { words, locale, person }: Pick<Console, 'words' | 'locale' | 'person'>,
  now: Date,
): Uint8Array<ArrayBuffer> {
  const { regulator } = words;
  const { reference, events } = file.view;
  const title = regulator.title(reference);
  const made = regulator.made(person.name, instantText(now.toISOString(), locale));
  const page = pageOfText({
    language: locale,
    title,
    warning: `${regulator.warning} ${regulator.without}`,
    parts: [{ title: made, blocks: [] }, ...partsOf(file, { words, locale })],
  });
  const texts = {
    'README.txt': [title, made, '', regulator.warning, regulator.without, '', regulator.chainHow, ''].join(
      '\r\n',
    ),
    [`${reference}.html`]: page,
    'chain.json': JSON.stringify(events, null, 2),
    'verify.py': VERIFY_SCRIPT,
  };
  return zipSync(
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${reference}/${name}`, strToU8(text)])),
    { mtime: now },
  );
}
