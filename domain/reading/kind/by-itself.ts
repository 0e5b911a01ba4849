import { DOUBTED, type Is, type KindFacts, type Of, type ReadKind } from './kind-facts.ts';

/** Nothing says what it is: a person looks, and the clock runs meanwhile (CLK-2, INT-1). */
const UNKNOWN = 0.3;
/** Characters of a letter that does nothing but thank. */
const SHORT = 300;
/** A private person who writes more than this about business may want something else besides. */
const LONG = 500;
/** Letters that speak of nothing that went before. A right that is used makes them a request, whatever else they hold. */
export function byItself(facts: KindFacts, of: Of, is: Is): ReadKind {
  const { rights } = facts;
  const [business, sales, junk, own] = [
    of('business').length,
    of('sales').length,
    of('junk').length,
    of('own').length,
  ];
  if (of('misdirected').length > 0 && rights.every(({ right }) => right === 'rectification'))
    return is('not-a-request', own > 0 || rights.length > 0 ? DOUBTED : 0.7, 'misdirected');
  const confidence = Math.max(0, ...rights.map((right) => right.confidence));
  if (confidence > 0) {
    const doubted = facts.spamVerdict === true || facts.isAuto;
    return is('request', doubted ? Math.min(DOUBTED, confidence) : confidence);
  }
  const aboutData = of('privacy').length > 0 || own > 0;
  if (junk > 1 || (junk > 0 && !aboutData)) return is('spam', own > 0 ? DOUBTED : 0.7, 'junk');
  if (business + sales > 0 && !aboutData) {
    const isLong = facts.letter.newText.length > LONG && sales === 0;
    const degree = Math.min(0.9, 0.45 + (business + sales) / 10);
    return is('not-a-request', isLong ? DOUBTED : degree, 'business', 'sales');
  }
  // Nobody sells to us and asks for his own data in one letter.
  if (sales > 1 && own === 0) return is('not-a-request', 0.65, 'sales');
  // It speaks of data, and of business too: somebody decides.
  if (business + sales > 1) return is('not-a-request', DOUBTED, 'business', 'sales');
  if (of('thanks').length > 0 && !aboutData && facts.letter.newText.length < SHORT)
    return is('not-a-request', 0.7, 'thanks');
  return is('request', UNKNOWN, 'privacy');
}
