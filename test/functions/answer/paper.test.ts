import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { LANGUAGES } from '#contracts/language.ts';
import { letterOnPaper, type PaperContent } from '#domain/letters/index.ts';
import { paperWith } from '#functions/answer/paper.ts';
import { registry } from '../environment.ts';
import { FACES_HERE } from './faces-here.ts';

const paper = paperWith(FACES_HERE);
const CONTENT: PaperContent = {
  letter: 'answer',
  reference: 'OFF-2026-0317',
  rights: ['access'],
  records: 12,
  ambiguous: 1,
  controllers: [
    { name: 'Offitel', result: 'found' },
    { name: 'Łódź <b>Ἀθῆναι</b> Консултинг', result: 'nothing' },
  ],
  open: [{ controller: 'Offitel', store: 'Newsletter' }],
};
const letterIn = (language: (typeof LANGUAGES)[number], content = CONTENT) =>
  letterOnPaper(content, { language, registry, writtenAt: '2026-03-20T10:00:00.000Z' });
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test.each(LANGUAGES)(
  'a letter in %s is a tagged PDF in its language, with its fonts inside',
  async (language) => {
    const pdf = textOf(await paper(letterIn(language), language));
    expect(pdf).toMatch(/^%PDF-1\.7/);
    expect(pdf).toContain(`/Lang (${language})`);
    expect(pdf).toContain('/MarkInfo');
    expect(pdf.match(/\/FontFile/g)).toHaveLength(2);
    expect(pdf).not.toMatch(/\/JavaScript|\/URI|\/Launch/);
  },
);

test('the same letter gives the same bytes, another one others', async () => {
  const [once, again, other] = [
    await paper(letterIn('nl'), 'nl'),
    await paper(letterIn('nl'), 'nl'),
    await paper(letterIn('nl', { ...CONTENT, reference: 'OFF-2026-0318' }), 'nl'),
  ];
  expect(hash(again)).toBe(hash(once));
  expect(hash(other)).not.toBe(hash(once));
});

test('says what the mail says, but not where the package is', () => {
  const text = JSON.stringify(letterIn('en').blocks);
  expect(text).toContain('Łódź <b>');
  expect(text).not.toMatch(/one-time code|\/p\//);
  // Remedies stand in it, as in every answer (CMP-1).
  expect(text).toContain(registry.group.authority.name.en);
});

test('a letter of many pages is as long as it has to be', async () => {
  const open = Array.from({ length: 120 }, (_, n) => ({ controller: 'Offitel', store: `Store ${n}` }));
  const pdf = textOf(await paper(letterIn('fr', { ...CONTENT, open }), 'fr'));
  expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(3);
});
