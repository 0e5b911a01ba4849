const PATIENCE_MS = 2000;
const AGAIN_MS = 15_000;

/** Runs named checks one after the other, a line each, and counts them. */
export class Checks {
  passed = 0;
  failed = 0;

  /** What the check answers; undefined if it failed. */
  async check<Result>(name: string, run: () => Promise<Result>): Promise<Result | undefined> {
    const started = Date.now();
    const seconds = () => ((Date.now() - started) / 1000).toFixed(1);
    const say = () => {
      process.stderr.write(`inzage: ${name} … ${seconds()} s\n`);
      timer = setTimeout(say, AGAIN_MS);
    };
    let timer = setTimeout(say, PATIENCE_MS);
    try {
      const result = await run();
      this.passed += 1;
      console.log(`passed  ${name} (${seconds()} s)`);
      return result;
    } catch (error) {
      this.failed += 1;
      console.log(`FAILED  ${name}: ${error instanceof Error ? error.message : error}`);
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  }
}
