import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { LANGUAGES } from '#contracts/language.ts';
import { RIGHTS } from '#domain/reading/reading.ts';
import { readRights } from '#domain/reading/rights/read-rights.ts';

const Line = z.tuple([z.enum(LANGUAGES), z.string(), z.string()]);
const Rights = z.array(z.enum(RIGHTS));

const sentences = readFileSync(new URL('../../../fixtures/letters/sentences.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [language, rights, text] = Line.parse(line.split('|').map((field) => field.trim()));
    return { language, rights: rights === '' ? [] : Rights.parse(rights.split(',')), text };
  });

test.each(sentences)('"$text" uses $rights', ({ language, rights, text }) => {
  const read = readRights({ subject: '', newText: text }, language).map(({ right }) => right);
  expect(read.toSorted()).toEqual(rights.toSorted());
});
