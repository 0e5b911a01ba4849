/**
 * Hands on, line by line, what the function writes to stdout and stderr. It does so in this thread, because a thread's own
 * streams reach the host later than its messages do, and lines would be booked on the next event.
 * @returns flushes what has no line end yet
 */
export function captureOutput(onLine: (line: string) => void): () => void {
  const flushes = [process.stdout, process.stderr].map((stream) => {
    let rest = '';
    stream.write = (chunk: string | Uint8Array, ...others: unknown[]) => {
      rest += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
      const lines = rest.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) onLine(line);
      const done = others.at(-1);
      if (typeof done === 'function') queueMicrotask(() => done());
      return true;
    };
    return () => {
      if (rest) onLine(rest);
      rest = '';
    };
  });
  return () => {
    for (const flush of flushes) flush();
  };
}
