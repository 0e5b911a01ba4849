import { type ParsedMail, parseMail } from '#functions/intake/parse-mail.ts';

/** A mail of lines, with the line ends of the network. Characters are bytes, unless they are given as bytes already. */
export const mailOf = (...lines: readonly (string | Buffer)[]): Buffer =>
  Buffer.concat(
    lines.flatMap((line) => [
      typeof line === 'string' ? Buffer.from(line, 'utf8') : line,
      Buffer.from('\r\n'),
    ]),
  );

/** Expects an outcome that is a mail. */
export function read(raw: Uint8Array): ParsedMail {
  const parsed = parseMail(raw);
  if (parsed.outcome === 'unparsable') throw new Error(`unparsable: ${parsed.why}`);
  return parsed.mail;
}

/** What is read of a letter with this body. */
export const bodyOf = (contentType: string, body: string | Buffer, encoding = '8bit') =>
  read(
    mailOf(
      'From: jan@mail.example',
      'MIME-Version: 1.0',
      `Content-Type: ${contentType}`,
      `Content-Transfer-Encoding: ${encoding}`,
      '',
      body,
    ),
  ).body;

export const textOf = (...given: Parameters<typeof bodyOf>): string => bodyOf(...given).text.trim();

export const html = (markup: string) => bodyOf('text/html; charset=utf-8', markup);
