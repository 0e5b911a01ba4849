import type { IdentifierKind, Subject } from '#contracts/lookup.ts';
import { IDENTIFIER_KINDS } from '#contracts/lookup.ts';
import { normalise } from './normalise.ts';

/** The identifiers that a record itself holds. Several of a kind where a person has several, e.g. two phone numbers. */
export type Held = Readonly<Partial<Record<IdentifierKind, string | readonly string[] | null | undefined>>>;

export type Match =
  | { readonly verdict: 'theirs'; readonly matchedBy: IdentifierKind[] }
  /** Something points to the person, but not enough to show it to whoever asks: a human looks. */
  | { readonly verdict: 'ambiguous' }
  /** Nothing points to the person, or only what homonyms share: not theirs, and not worth a human's time. */
  | { readonly verdict: 'unrelated' };

/** Kinds of which one value is, as a rule, one person's; yet households share them, so a contradiction still counts. */
const REACHING = ['email', 'phone', 'customerNo'] as const satisfies readonly IdentifierKind[];

/**
 * Whose record is it? Nobody's data go to the wrong person (architecture, section 3), so:
 * - a record is the person's only by a *verified* identifier that it holds itself; name and birth date count only
 *   together, for homonyms exist and birthdays are shared;
 * - it is ambiguous when its name or birth date says somebody else, as in a household that shares a mailbox. Here a
 *   claimed value is enough: whoever asks says themselves that they are not the one in the record;
 * - another e-mail address, phone or customer number contradicts nothing: people have several;
 * - what only claimed identifiers reach is ambiguous.
 */
export function matchRecord(subject: Subject, held: Held): Match {
  const equal = IDENTIFIER_KINDS.filter((kind) => agrees(kind, subject, held));
  const verified = equal.filter((kind) => subject[kind]?.status === 'verified');
  const contradicted = anotherBirthDate(subject, held) || anotherName(subject, held);

  const grounded = REACHING.some((kind) => verified.includes(kind)) || bothOf(verified, 'name', 'birthDate');
  if (grounded && !contradicted) return { verdict: 'theirs', matchedBy: verified };
  if (REACHING.some((kind) => equal.includes(kind))) return { verdict: 'ambiguous' };
  return equal.length > 0 && !contradicted ? { verdict: 'ambiguous' } : { verdict: 'unrelated' };
}

/** Whether two states of a record hold the same identifiers, letter by letter: it has not become another's. */
export function sameIdentifiers(one: Held, other: Held): boolean {
  return IDENTIFIER_KINDS.every((kind) => {
    const [mine, theirs] = [[one[kind] ?? []].flat(), [other[kind] ?? []].flat()];
    return mine.length === theirs.length && mine.every((value, at) => value === theirs[at]);
  });
}

function bothOf(kinds: readonly IdentifierKind[], one: IdentifierKind, other: IdentifierKind): boolean {
  return kinds.includes(one) && kinds.includes(other);
}

/** Normal forms on both sides, or nothing where either side has none to compare. */
function comparable(kind: IdentifierKind, subject: Subject, held: Held) {
  const said = subject[kind];
  const mine = said === undefined ? null : normalise(kind, said.value);
  const written = held[kind];
  const values =
    written === undefined || written === null ? [] : typeof written === 'string' ? [written] : written;
  const theirs = values.map((value) => normalise(kind, value)).filter((value) => value !== null);
  return mine === null || theirs.length === 0 ? null : { mine, theirs };
}

function agrees(kind: IdentifierKind, subject: Subject, held: Held): boolean {
  const pair = comparable(kind, subject, held);
  return pair?.theirs.includes(pair.mine) ?? false;
}

function anotherBirthDate(subject: Subject, held: Held): boolean {
  const pair = comparable('birthDate', subject, held);
  return pair !== null && !pair.theirs.includes(pair.mine);
}

function anotherName(subject: Subject, held: Held): boolean {
  const pair = comparable('name', subject, held);
  return pair !== null && !pair.theirs.some((theirs) => canBeOneName(pair.mine, theirs));
}

/**
 * Whether two names can be one person's: every part of the shorter stands in the longer, whole or as its initial. An
 * identity card lists all first names and a receptionist writes "J. Peeters"; neither says that it is somebody else.
 */
function canBeOneName(one: string, other: string): boolean {
  const [short, long] = [one.split(' '), other.split(' ')].sort((a, b) => a.length - b.length);
  if (short === undefined || long === undefined) return false;
  const left = [...long];
  // Longest parts first, so that an initial never takes the place of a part that is written out.
  return [...short]
    .sort((a, b) => b.length - a.length)
    .every((part) => {
      const at = left.indexOf(part);
      const place = at >= 0 ? at : left.findIndex((candidate) => initialOf(part, candidate));
      if (place >= 0) left.splice(place, 1);
      return place >= 0;
    });
}

function initialOf(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return [...short].length === 1 && long.startsWith(short);
}
