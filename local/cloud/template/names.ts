import { createHash } from 'node:crypto';

/** How a service names a resource when the template does not. */
export type NameRule =
  /** Letters, digits and hyphens, at most `longest`; `lowerCase` for S3. `property` (perhaps `Rule.Name`) is where
   * a template may say the name. */
  | { readonly property?: string; readonly longest: number; readonly lowerCase?: true }
  /** An id that the service makes up, e.g. ten characters for an API. */
  | { readonly id: number | 'uuid' };

/**
 * A name made from stack and logical id only, so that the same template gives the same names, and finds the same data,
 * at every start.
 */
export function generatedName(stack: string, logicalId: string, rule: NameRule): string {
  const seed = `${stack}/${logicalId}`;
  if ('id' in rule) return rule.id === 'uuid' ? stableUuid(seed) : stableId(seed, rule.id);
  const plain = `${stack}-${logicalId}`;
  if (!rule.lowerCase && plain.length <= rule.longest) return plain;
  // Lower case and cutting can make two names one: the hash keeps them apart.
  const suffix = `-${stableId(seed, 8)}`;
  const cut = plain.slice(0, rule.longest - suffix.length) + suffix;
  return rule.lowerCase ? cut.toLowerCase() : cut;
}

export function stableId(seed: string, length: number): string {
  const digits = BigInt(`0x${createHash('sha256').update(seed).digest('hex')}`).toString(36);
  // An id that begins with a digit is legal nearly everywhere, and awkward nearly everywhere.
  return `x${digits}`.slice(0, length);
}

export function stableUuid(seed: string): string {
  const hex = createHash('sha256').update(seed).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
