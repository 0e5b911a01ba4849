import type { Row } from './row.ts';

const HEAD = { what: 'what', figure: 'figure', aim: 'aim', verdict: 'verdict' } as const;
const COLUMNS = ['what', 'figure', 'aim', 'verdict'] as const;

/** The rows below one another, each with its note. */
export function table(title: string, rows: readonly Row[]): string {
  const widths = COLUMNS.map((column) => Math.max(...[HEAD, ...rows].map((row) => row[column].length)));
  const line = (row: Readonly<Record<(typeof COLUMNS)[number], string>>) =>
    COLUMNS.map((column, at) => row[column].padEnd(widths[at] ?? 0)).join('  ');
  return [
    `\n${title}\n`,
    `  ${line(HEAD)}`,
    `  ${widths.map((width) => '─'.repeat(width)).join('  ')}`,
    ...rows.flatMap((row) => [`  ${line(row)}`, `      ${row.note}`]),
  ].join('\n');
}
