/** The end of what a person wrote: `-- ` starts a signature (RFC 3676), the others start the mail that is answered. */
const TAIL = /^(?:-- ?|-{3,} ?\p{L}[^-]*-{3,}|_{10,})$/u;

/**
 * What the writer of a mail wrote: without quoted lines, without what follows the text, without addresses of mail and
 * web, which have words of any language in them. Everything, if that leaves no word.
 */
export function ownWords(text: string): string {
  const lines = text.split(/\r?\n/u);
  const tail = lines.findIndex((line) => TAIL.test(line));
  const written = lines
    .slice(0, tail === -1 ? undefined : tail)
    .filter((line) => !line.trimStart().startsWith('>'))
    .join('\n');
  const words = withoutAddresses(written);
  return /\p{L}/u.test(words) ? words : withoutAddresses(text);
}

const withoutAddresses = (text: string): string =>
  text
    .split(/\s+/u)
    .filter((word) => !word.includes('@') && !word.includes('://') && !word.startsWith('www.'))
    .join(' ');
