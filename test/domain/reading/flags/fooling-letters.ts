import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { FLAGS, type Flag, KINDS, type Kind } from '#contracts/mail-reading.ts';
import type { KnownCase } from '#domain/reading/threads/index.ts';

const FOLDER = new URL('../../../fixtures/letters/attacks/', import.meta.url);

/** A mail of the folder, whose README says how they are written down. */
export interface FoolingLetter {
  readonly name: string;
  readonly raw: Buffer;
  readonly kinds: readonly Kind[];
  readonly flags: readonly Flag[];
}

const Heading = z.tuple([z.string(), z.array(z.enum(KINDS)), z.array(z.enum(FLAGS))]);

export function foolingLetters(of: 'attack' | 'honest'): readonly FoolingLetter[] {
  return ['nl', 'fr', 'de', 'en', 'later'].flatMap((part) =>
    readFileSync(new URL(`${of}-${part}.txt`, FOLDER), 'utf8')
      .split(/^%%%% /m)
      .slice(1)
      .map((mail) => {
        const end = mail.indexOf('\n');
        const [title = '', right = '', shown = ''] = mail.slice(0, end).split(' | ');
        const [name, kinds, flags] = Heading.parse([title, right.split(','), namesIn(shown)]);
        return {
          name: `${part}: ${name}`,
          raw: Buffer.from(unhidden(mail.slice(end + 1))),
          kinds,
          flags,
        };
      }),
  );
}

const namesIn = (list: string): string[] => (list === '-' ? [] : list.split(','));

const unhidden = (text: string): string =>
  text.replace(/\{U\+([0-9A-F]{4,5})\}/g, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );

const CaseLine = z.object({
  ref: z.string(),
  email: z.string(),
  outbound: z.array(z.object({ messageId: z.string() })),
});

/** The cases that these mails are after. */
export const fooledCases = (): readonly KnownCase[] =>
  readFileSync(new URL('cases.jsonl', FOLDER), 'utf8')
    .trim()
    .split('\n')
    .map((line) => CaseLine.parse(JSON.parse(line)))
    .map(({ ref, email, outbound }) => ({
      ref,
      mailbox: email,
      outbound: outbound.map(({ messageId }) => messageId),
    }));
