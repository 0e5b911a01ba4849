import { describe, expect, it } from 'vitest';
import { type Match, matchRecord, normalise } from '#connect/index.ts';
import { IDENTIFIER_KINDS, type IdentifierKind, type Subject } from '#contracts/lookup.ts';
import { PEOPLE, type Person, STORES, type StoreName, subjectOf } from '#registry/demo-data/people.ts';
import { type DemoRecord, itemId, recordsIn, recordsOf } from '#registry/demo-data/records.ts';
import { loadRegistry } from '#registry/load.ts';

/**
 * What the kit decides about everybody in every store, whatever the store's technology: the data maps say what may be asked,
 * the records what they hold, and the people whose they are.
 */

const { controllers } = loadRegistry('registry');
const ACCEPTS = new Map<string, readonly IdentifierKind[]>(
  controllers.flatMap(({ id, stores }) =>
    stores.map(({ id: store, accepts }) => [`${id}/${store}`, accepts]),
  ),
);
const ASKED = STORES.filter((name) => ACCEPTS.get(name)?.length);

describe.each(ASKED)('%s', (store) => {
  const decide = decider(store);
  const truthFor = (somebody: Person) => (recordsOf(somebody)[store] ?? []).map(itemId).sort();
  const theirs = (subject: Subject) => decide(subject, 'theirs');

  it('shows everybody who is verified all that is theirs, and nothing else', () => {
    const wrong = unchanged.filter(
      (somebody) => String(theirs(subjectOf(somebody, 'verified'))) !== String(truthFor(somebody)),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('shows nothing on claims', () => {
    const shown = PEOPLE.filter((somebody) => theirs(subjectOf(somebody, 'claimed')).length > 0);
    expect(shown.map(({ id }) => id)).toEqual([]);
  });

  it.each(['email', 'phone', 'customerNo'] as const)(
    'shows no other’s record to whoever has shown no more than their %s',
    (kind) => {
      const wrong = PEOPLE.filter((somebody) => {
        const subject = { ...subjectOf(somebody, 'claimed'), ...only(kind, subjectOf(somebody, 'verified')) };
        return theirs(subject).some((id) => !truthFor(somebody).includes(id));
      });
      expect(wrong.map(({ id }) => id)).toEqual([]);
    },
  );

  it('loses nothing of those whose name has changed: what is not shown is for a human to look at', () => {
    const lost = changed.flatMap((somebody) => {
      const subject = subjectOf(somebody, 'verified');
      const seen = [...theirs(subject), ...decide(subject, 'ambiguous')];
      return truthFor(somebody).filter((id) => !seen.includes(id));
    });
    expect(lost).toEqual([]);
  });
});

describe('data that no store could keep apart', () => {
  it('are not asked for: who share name and birth date stand in no store that goes by both', () => {
    const groups = Map.groupBy(PEOPLE, ({ name, birthDate }) => `${normalise('name', name)} ${birthDate}`);
    const same = [...groups.values()].filter((group) => group.length > 1);
    expect(same.map((group) => group.map(({ id }) => id))).toEqual([['an-genk', 'an-zele']]);
    const byBoth = same.flat().flatMap(({ stores }) => stores.filter((store) => goesBy(store, 'birthDate')));
    expect(byBoth).toEqual([]);
  });

  it('are not asked for: who share a mailbox stand in no store that goes by it and not by the name', () => {
    const groups = Map.groupBy(PEOPLE, ({ email }) => email?.toLowerCase());
    const sharing = [...groups].flatMap(([email, group]) => (email && group.length > 1 ? group : []));
    const nameless = sharing.flatMap(({ stores }) =>
      stores.filter((store) => goesBy(store, 'email') && !goesBy(store, 'name')),
    );
    expect([sharing.length > 0, nameless]).toEqual([true, []]);
  });
});

const changed = PEOPLE.filter(({ formerName }) => formerName !== undefined);
const unchanged = PEOPLE.filter(({ formerName }) => formerName === undefined);

function goesBy(store: StoreName, kind: IdentifierKind): boolean {
  return ACCEPTS.get(store)?.includes(kind) ?? false;
}

function only(kind: IdentifierKind, subject: Subject): Subject {
  const identifier = subject[kind];
  return identifier === undefined ? {} : { [kind]: identifier };
}

/** Which records of the store get the verdict. Only those that share an identifier with the subject can get one. */
function decider(store: StoreName) {
  const accepts = ACCEPTS.get(store) ?? [];
  const records = recordsIn(store);
  const byKey = new Map<string, DemoRecord[]>();
  for (const record of records) {
    for (const key of keysOf(accepts, record.identifiers)) {
      byKey.set(key, [...(byKey.get(key) ?? []), record]);
    }
  }
  return (whole: Subject, verdict: Match['verdict']): string[] => {
    const subject = Object.fromEntries(
      Object.entries(whole).filter(([kind]) => accepts.some((one) => one === kind)),
    );
    const values = Object.fromEntries(Object.entries(subject).map(([kind, { value }]) => [kind, value]));
    const candidates = new Set(keysOf(accepts, values).flatMap((key) => byKey.get(key) ?? []));
    return [...candidates]
      .filter(({ identifiers }) => matchRecord(subject, identifiers).verdict === verdict)
      .map(itemId)
      .sort();
  };
}

function keysOf(
  accepts: readonly IdentifierKind[],
  held: Readonly<Partial<Record<IdentifierKind, string>>>,
): string[] {
  return IDENTIFIER_KINDS.flatMap((kind) => {
    const value = held[kind];
    const normal = value === undefined || !accepts.includes(kind) ? null : normalise(kind, value);
    return normal === null ? [] : [`${kind} ${normal}`];
  });
}
