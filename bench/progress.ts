const PATIENCE_MS = 2000;
const AGAIN_MS = 15_000;

/** Says on the error stream what goes on, if it takes longer than a person waits without wondering. */
export async function progress<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const started = Date.now();
  const say = () => {
    process.stderr.write(`inzage: ${what} … ${Math.round((Date.now() - started) / 1000)} s\n`);
    timer = setTimeout(say, AGAIN_MS);
  };
  let timer = setTimeout(say, PATIENCE_MS);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}
