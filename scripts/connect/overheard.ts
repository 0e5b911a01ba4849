const LOUD = ['log', 'info', 'warn', 'error', 'debug'] as const;

/** Does something and keeps what is logged meanwhile, of this process and for these lines only. */
export async function listen<Result>(lines: string[], work: () => Promise<Result>): Promise<Result> {
  const before = LOUD.map((level) => [level, console[level]] as const);
  const [out, err] = [process.stdout.write, process.stderr.write];
  const hear = (...said: readonly unknown[]) => {
    lines.push(said.map(asText).join(' '));
  };
  for (const level of LOUD) console[level] = hear;
  const write: typeof process.stdout.write = (chunk) => {
    hear(typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk));
    return true;
  };
  process.stdout.write = write;
  process.stderr.write = write;
  try {
    return await work();
  } finally {
    for (const [level, original] of before) console[level] = original;
    process.stdout.write = out;
    process.stderr.write = err;
  }
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return `${value.stack}`;
  return JSON.stringify(value) ?? String(value);
}
