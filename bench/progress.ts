const PATIENCE_MS = 2000;

/** Says on the error stream what goes on, if it takes longer than a person waits without wondering. */
export async function progress<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const timer = setInterval(() => {
    process.stderr.write(`inzage: ${what} … ${seconds()} s\n`);
  }, PATIENCE_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
