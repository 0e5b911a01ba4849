import { afterAll, beforeAll, expect, test } from 'vitest';
import { rightsIn, somebodyIn } from './carried-out.ts';
import { type Asked, RunningEdition } from './running-edition.ts';

/** `kill -9` while stores are being changed: it ends complete, once, with a ledger that is true (issue of the law: ERA-2). */

const edition = new RunningEdition();
beforeAll(() => edition.start(), 180_000);
afterAll(() => edition.close());

const { toReview, decide, release, toItsEnd, changes } = rightsIn(edition);

/** Milliseconds from the release to each blow; the next start begins where the one before was struck. */
const BLOWS = [
  [300, 700, 1_500],
  [900, 2_500, 400],
] as const;

test.each(BLOWS)(
  'an erasure that is struck after %i, %i and %i ms',
  async (...blows) => {
    const who = somebodyIn('offitel/newsletter', 'offitel/mijn-offitel', 'telewacht/call-recordings');
    const asked: Asked = await toReview(
      who,
      'Please erase all of my personal data. Verwijder al mijn gegevens.',
    );
    await decide(asked, { right: 'erasure', outcome: 'erased', ground: '17(1)(a)' });
    await release(asked);
    for (const blow of blows) {
      await new Promise((done) => setTimeout(done, blow));
      await edition.kill();
      await edition.start();
    }
    const { events, chain } = await toItsEnd(asked);
    expect(chain).toEqual({ intact: true, brokenAt: null });
    const count = (type: string) => events.filter(({ facts }) => facts.type === type).length;
    expect([count('ChangesPlanned'), count('CaseClosed')]).toEqual([1, 1]);
    const { ledger, acts } = await changes(asked);
    expect(acts.filter(({ outcome }) => outcome === null)).toEqual([]);
    expect(ledger.length).toBeGreaterThan(3);
    // Nothing is "missing": what is gone has gone by our own hand, also where the answer was lost.
    for (const { outcome, stuck } of ledger) {
      expect(['erased', 'anonymised', 'kept']).toContain(outcome);
      expect(stuck).toBeNull();
    }
    // And the stores say the same: asked again, they hold what the ledger kept, and nothing else.
    const again = await toReview(who, 'What data do you hold about me? Geef mij inzage in mijn gegevens.');
    const { lookups } = await edition.dpo('GET /cases/{reference}', { reference: again.reference });
    const kept = new Set(ledger.filter(({ outcome }) => outcome === 'kept').map(({ store }) => store));
    const found = lookups.filter(({ items, store }) => items > 0 && store !== 'camera-images');
    expect(new Set(found.map(({ store }) => store))).toEqual(kept);
  },
  300_000,
);
