const PAUSE_MS = 300;

/** Asks again and again until there is an answer. @throws if there is none in time, or if asking fails */
export async function until<Found>(
  what: string,
  seconds: number,
  ask: () => Promise<Found | null>,
): Promise<Found> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = await ask();
    if (found !== null) return found;
    if (Date.now() >= end) throw new Error(`${what} did not come within ${seconds} s`);
    await new Promise((done) => setTimeout(done, PAUSE_MS));
  }
}
