import { beforeEach, describe, expect, it } from 'vitest';
import type { Lookup } from '#connect/index.ts';
import { type Person, person, type StoreName, subjectOf } from '#registry/demo-data/people.ts';
import { type DemoRecord, itemId, recordsIn, recordsOf } from '#registry/demo-data/records.ts';
import { askAll } from './ask-all.ts';
import { anonymising, change, deleting, named, resultsOf, times } from './change-all.ts';

/** People of one name, of one household and of one office, and one who is like nobody else. */
const IDS = [
  'marijke',
  'jan-1962',
  'jan-1991',
  'luc-father',
  'luc-son',
  'an-genk',
  'an-zele',
  'katrien',
  'wim',
  'petra',
  'dieter',
  'office-griet',
  'office-joris',
  'flat-priya',
  'flat-rhys',
];
const TRIED = IDS.map(person);

/** Their records, which a store is filled with. */
export const recordsFor = (store: StoreName): DemoRecord[] =>
  recordsIn(store).filter(({ person: id }) => IDS.includes(id));

/** One store on this machine, whatever its technology. */
export type Place = {
  /** Its lookup, which breaks off when so many writes are done. @default never */
  over(writes?: number): { readonly lookup: Lookup; readonly pages: ReadonlyMap<string, string> };
  /** All that lies in it, in a fixed order. */
  contents(): Promise<unknown>;
  /** Puts `recordsFor` there in the place of all else. */
  fill(): Promise<void>;
};

/** What holds for the changes of every store that a machine can change. */
export function describeChanges(store: StoreName, { over, contents, fill }: Place): void {
  describe(store, () => {
    const of = (somebody: Person) =>
      (recordsOf(somebody)[store] ?? []).map((one) => ({ category: one.category, id: itemId(one) }));
    const known = TRIED.filter((somebody) => of(somebody).length > 0);
    const marijke = person('marijke');
    const mine = of(marijke);
    const shownTo = async (somebody: Person) => {
      const { items } = await askAll(over(), subjectOf(somebody, 'verified'));
      return items.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    };
    const shownToAllBut = (somebody: Person) =>
      Promise.all(known.filter((one) => one !== somebody).map(shownTo));
    beforeEach(fill);

    it('erases everybody’s own records, and nobody else’s', async () => {
      expect(known.length).toBeGreaterThan(2);
      for (const somebody of known) {
        await fill();
        const others = await shownToAllBut(somebody);
        const answer = await change(over().lookup, somebody, deleting(of(somebody)));
        expect([somebody.id, resultsOf(answer)]).toEqual([somebody.id, times(of(somebody).length, 'erased')]);
        expect(await shownTo(somebody)).toEqual([]);
        expect(await shownToAllBut(somebody)).toEqual(others);
      }
    });

    it('leaves nothing of whoever is erased', async () => {
      await change(over().lookup, marijke, deleting(mine));
      expect(tracesIn(await contents())).toEqual([]);
    });

    it('never touches the record of another, also of one with the same name, phone or mailbox', async () => {
      const before = await contents();
      for (const somebody of known) {
        const strangers = known.filter((one) => one !== somebody).flatMap(of);
        for (const asked of [deleting(strangers), named('restrict', strangers), anonymising(strangers, {})]) {
          const answer = await change(over().lookup, somebody, asked);
          expect([somebody.id, ...new Set(resultsOf(answer))]).toEqual([somebody.id, 'not-theirs']);
        }
      }
      expect(await contents()).toEqual(before);
    });

    it('changes nothing for whoever only claims to be somebody', async () => {
      const before = await contents();
      for (const somebody of known) {
        const answer = await change(over().lookup, subjectOf(somebody, 'claimed'), deleting(of(somebody)));
        expect(new Set(resultsOf(answer))).toEqual(new Set(['not-theirs']));
      }
      expect(await contents()).toEqual(before);
    });

    it('says in a dry run what would happen, and does nothing', async () => {
      const before = await contents();
      const records = [...mine, { category: mine[0]?.category ?? '', id: `no-such/${mine[0]?.category}` }];
      for (const asked of [deleting(records), named('restrict', records), anonymising(records, {})]) {
        const answer = await change(over().lookup, marijke, { ...asked, dryRun: true });
        expect(answer).toMatchObject({ outcome: 'done', dryRun: true });
        expect(resultsOf(answer).at(-1)).toBe('missing');
        expect(resultsOf(answer)[0]).toMatch(/^(erased|restricted|anonymised)$/);
      }
      expect(await contents()).toEqual(before);
    });

    it('does twice asked what it does once', async () => {
      await change(over().lookup, marijke, named('restrict', mine));
      const restricted = await contents();
      const again = await change(over().lookup, marijke, named('restrict', mine));
      expect([resultsOf(again), await contents()]).toEqual([times(mine.length, 'already'), restricted]);
      await change(over().lookup, marijke, deleting(mine));
      const erased = await contents();
      const gone = await change(over().lookup, marijke, deleting(mine));
      expect([resultsOf(gone), await contents()]).toEqual([times(mine.length, 'missing'), erased]);
    });

    it.each([0, 1, 2, 3])(
      'an erasure broken off after %i writes and asked again ends complete',
      async (writes) => {
        const others = await shownToAllBut(marijke);
        await change(over(writes).lookup, marijke, deleting(mine));
        const again = await change(over().lookup, marijke, deleting(mine));
        expect(resultsOf(again).filter((result) => result !== 'erased' && result !== 'missing')).toEqual([]);
        expect(tracesIn(await contents())).toEqual([]);
        expect(await shownToAllBut(marijke)).toEqual(others);
      },
    );

    it('shows a restricted record as restricted, and no longer when that is lifted', async () => {
      const before = [await contents(), await shownTo(marijke)];
      const restricted = await change(over().lookup, marijke, named('restrict', mine));
      const shown = await shownTo(marijke);
      const lifted = await change(over().lookup, marijke, named('unrestrict', mine));
      expect(resultsOf(restricted)).toEqual(times(mine.length, 'restricted'));
      expect(shown.map(({ data }) => data['restricted'])).toEqual(times(mine.length, true));
      expect(resultsOf(lifted)).toEqual(times(mine.length, 'unrestricted'));
      expect([await contents(), await shownTo(marijke)]).toEqual(before);
    });

    it('leaves of an anonymous record nothing that leads to the person', async () => {
      const others = await shownToAllBut(marijke);
      const answer = await change(over().lookup, marijke, anonymising(mine, {}));
      expect(resultsOf(answer)).toEqual(times(mine.length, 'anonymised'));
      expect([tracesIn(await contents()), await shownTo(marijke)]).toEqual([[], []]);
      expect(await shownToAllBut(marijke)).toEqual(others);
    });

    it('does not call anonymous what would still hold an identifier', async () => {
      const held = Object.values(subjectOf(marijke, 'verified')).map(({ value }) => value);
      const telling = (await shownTo(marijke)).filter(({ data }) =>
        held.some((value) => JSON.stringify(data).includes(value)),
      );
      const keeping = Object.fromEntries(Object.keys(telling[0]?.data ?? {}).map((field) => [field, 'keep']));
      const before = await contents();
      const answer = await change(over().lookup, marijke, anonymising(telling.slice(0, 1), keeping));
      expect(answer).toEqual({ outcome: 'failed', code: 'MaskKeepsIdentifier' });
      expect(await contents()).toEqual(before);
    });

    /** Her name, her addresses and the numbers of her records; nobody else has them. */
    function tracesIn(left: unknown): string[] {
      const text = JSON.stringify(left).toLowerCase();
      const said = Object.values(subjectOf(marijke, 'verified')).map(({ value }) => value);
      const accounts = mine.map(({ id }) => id.split('/')[0] ?? id);
      return [...said, ...accounts].filter((value) => text.includes(value.toLowerCase()));
    }
  });
}
