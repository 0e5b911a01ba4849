import { likelihoodsOf } from '../learned/likelihood.ts';
import { weighKind } from '../learned/weigh.ts';
import type { Kind } from '../reading.ts';
import { hearLetter } from '../rights/heard-words.ts';
import { DOUBTED, type KindFacts, type ReadKind } from './kind-facts.ts';
import { phrasedKind } from './phrased-kind.ts';

export type { KindFacts, ReadKind } from './kind-facts.ts';

/** What nobody has to look at when it is sure. */
const UNSEEN: ReadonlySet<Kind> = new Set(['auto', 'bounce', 'spam', 'not-a-request']);
/** Below it the words of a letter do not overrule its phrases. */
const OVERRULES = 0.7;
/** With less against it a letter may be for us. */
const RESCUED = 0.5;

/**
 * What kind of letter this is: what its headers and phrases say, and where those know nothing better than that it is a
 * request, what its words have in common with letters that a person labelled. A right that is used is seen, whatever the
 * letter looks like. What only the words make of it stays in doubt, and what they take for a letter to us is not left to
 * phrases that took it for none: then a person looks (INT-1).
 */
export function readKind(facts: KindFacts): ReadKind {
  const phrased = phrasedKind(facts);
  if (facts.isReport || facts.isAuto || facts.spamVerdict === true) return phrased;
  const { kinds } = likelihoodsOf(hearLetter(facts.letter, facts.language));
  if (UNSEEN.has(phrased.kind)) {
    const against = [...UNSEEN].reduce((sum, kind) => sum + (kinds.get(kind) ?? 0), 0);
    return against < RESCUED ? { ...phrased, kind: 'request', confidence: DOUBTED } : phrased;
  }
  if (phrased.kind !== 'request') return phrased;
  const { kind, confidence } = weighKind(kinds, phrased.kind, phrased.confidence);
  if (kind === 'request' || confidence < OVERRULES) return phrased;
  // Who uses a right does not only answer us, and may protest in advance.
  const isLess = UNSEEN.has(kind) || kind === 'reply' || kind === 'dispute';
  if (isLess && facts.rights.length > 0) return phrased;
  return { kind, confidence: DOUBTED, evidence: [] };
}
