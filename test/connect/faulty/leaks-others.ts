import { byHand, fixture } from './by-hand.ts';

/** Joins by the household: what stands beside somebody's record is given out as theirs. */
export const handler = byHand({
  search: (rows, subject) =>
    rows.filter((_, at) => rows[at]?.identifiers.email === subject.email?.value || at === 2),
  sortOut: (rows) => ({
    theirs: rows.map((row) => ({ row, verdict: 'theirs' as const, matchedBy: ['email' as const] })),
    ambiguous: 0,
  }),
});
export { fixture };
