/** Long enough for an event to get from the stream over the bus to the next function. */
const SILENCE_MS = 150;
const LOOK_MS = 10;

/**
 * Waits until no function has run for a moment: then the cloud waits for people or for another day.
 *
 * @param busy whether a function runs, or an event waits for one
 * @throws if it is not quiet within the seconds given
 */
export async function quiet(busy: () => boolean, seconds = 120): Promise<void> {
  const end = performance.now() + seconds * 1000;
  for (let since = performance.now(); performance.now() - since < SILENCE_MS; ) {
    if (performance.now() > end) throw new Error(`The cloud did not come to rest within ${seconds} s`);
    await new Promise((done) => setTimeout(done, LOOK_MS));
    if (busy()) since = performance.now();
  }
}
