import type { ConformanceReport, Finding } from '#contracts/conformance.ts';

const SIGNS = { passed: '✓', failed: '✗', warning: '!', skipped: '–' } as const;

/** One line a check; what is to be done stands below it. */
export function lineOf({ id, title, result, seen, todo }: Finding): string {
  const line = `  ${SIGNS[result]} ${id.padEnd(17)} ${title}`;
  const more = result === 'passed' ? `  (${seen})` : '';
  if (result === 'passed' || todo === null) return line + more;
  const saw = result === 'skipped' ? [] : [`      seen:  ${seen}`];
  return [
    line,
    ...saw,
    ...wrapped(todo).map((text, at) => `      ${at === 0 ? 'to do: ' : '       '}${text}`),
  ].join('\n');
}

export function summaryOf({ controller, store, findings, passed }: ConformanceReport): string {
  const count = (result: Finding['result']) => findings.filter((one) => one.result === result).length;
  const counts = `${count('passed')} passed, ${count('failed')} failed, ${count('warning')} to know, ${count('skipped')} skipped`;
  return `\n${controller}/${store}: ${counts}. ${passed ? 'It may be connected.' : 'Mend what is marked ✗ and check again.'}`;
}

function wrapped(text: string, width = 100): string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}
