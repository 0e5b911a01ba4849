import { readdirSync, readFileSync } from 'node:fs';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { newWords } from '#domain/reading/new-words/new-words.ts';
import { read } from './parse-mail-made.ts';

const FIXTURES = new URL('../../fixtures/mime/', import.meta.url);
const files = readdirSync(FIXTURES, { recursive: true })
  .map(String)
  .filter((file) => /\.(eml|msg)$/.test(file))
  .toSorted();
const bytesOf = (file: string) => readFileSync(new URL(file, FIXTURES));
const bare = (text: string) => text.replace(/\s+/g, ' ').trim();

const NO_HEADERS = 'a letter without header fields, or without an empty line behind them';
const NO_DELIMITER = 'a multipart whose delimiters are missing or others than it says';
const WRONG_CHARSET = 'the charset is not what the label says';
const HTML_ONLY = 'HTML only, which a bare parse does not turn into text';

/** Where we read more than a bare parse does, and why; all other mails say the same. */
const READ_OTHERWISE: Readonly<Record<string, string>> = {
  'james-mime4j/basic-plain-with-bad-header-separator.msg': NO_HEADERS,
  'james-mime4j/ending-boundaries.msg': NO_DELIMITER,
  'james-mime4j/malformedHeader-noheader.msg': NO_HEADERS,
  'james-mime4j/malformedHeaderStartsBody-noheader.msg': NO_HEADERS,
  'james-mime4j/missing-boundary.msg': NO_DELIMITER,
  'james-mime4j/missing-inner-boundary.msg': NO_DELIMITER,
  'james-mime4j/missing-inner-start-boundary.msg': NO_DELIMITER,
  'james-mime4j/multipartnopart.msg': NO_DELIMITER,
  'james-mime4j/russian-headers.msg': 'the letter itself says that it is an attachment',
  'mikel-mail/attachment_emails/attachment_pdf_non_ascii.eml': WRONG_CHARSET,
  'mikel-mail/attachment_emails/attachment_pdf_non_ascii_lf.eml': WRONG_CHARSET,
  'mikel-mail/error_emails/content_transfer_encoding_7-bit.eml': WRONG_CHARSET,
  'mikel-mail/error_emails/content_transfer_encoding_empty.eml': HTML_ONLY,
  'mikel-mail/error_emails/content_transfer_encoding_plain.eml': WRONG_CHARSET,
  'mikel-mail/error_emails/content_transfer_encoding_text-html.eml': HTML_ONLY,
  'mikel-mail/error_emails/content_transfer_encoding_with_8bits.eml': HTML_ONLY,
  'mikel-mail/error_emails/multiple_invalid_content_dispositions.eml': HTML_ONLY,
  'mikel-mail/mime_emails/raw_email11.eml': 'text/enriched is text',
  'mikel-mail/plain_emails/raw_email10.eml': WRONG_CHARSET,
  'mikel-mail/plain_emails/raw_email6.eml': WRONG_CHARSET,
};

test.each(files)('%s is read within a second, and nothing of it is lost', (file) => {
  const raw = bytesOf(file);
  const start = performance.now();
  const { subject, body } = read(raw);
  expect(performance.now() - start).toBeLessThan(1_000);
  const { newText } = newWords({ subject, text: body.text });
  expect(/\p{L}/u.test(newText)).toBe(/\p{L}/u.test(body.text));
});

test.each(files.filter((file) => !(file in READ_OTHERWISE)))(
  '%s says what a bare parse says',
  async (file) => {
    const { body, attachments } = read(bytesOf(file));
    const bareParse = await PostalMime.parse(bytesOf(file), { forceRfc822Attachments: true });
    expect(bare(body.text)).toBe(bare(bareParse.text ?? ''));
    expect(attachments.length).toBe(bareParse.attachments.length);
  },
);

test.each(Object.entries(READ_OTHERWISE))('%s says at least as much as a bare parse: %s', async (file) => {
  const bareParse = await PostalMime.parse(bytesOf(file), { forceRfc822Attachments: true });
  const words = (text: string) => text.match(/[A-Za-z]{3,}/g)?.length ?? 0;
  expect(words(read(bytesOf(file)).body.text)).toBeGreaterThanOrEqual(words(bareParse.text ?? ''));
});
