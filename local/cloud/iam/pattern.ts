/** Whether a value is what a pattern of a policy means. */
export type Matches = (value: string) => boolean;

const SPECIAL = /[.+^${}()|[\]\\]/g;

/** `*` stands for any number of characters, `?` for one; neither stops at a slash or a colon, as in IAM. */
export function glob(pattern: string, { ignoreCase = false } = {}): Matches {
  if (pattern === '*') return () => true;
  if (!/[*?]/.test(pattern)) {
    const wanted = ignoreCase ? pattern.toLowerCase() : pattern;
    return (value) => (ignoreCase ? value.toLowerCase() : value) === wanted;
  }
  const source = pattern.replace(SPECIAL, '\\$&').replaceAll('*', '.*').replaceAll('?', '.');
  const expression = new RegExp(`^${source}$`, ignoreCase ? 'is' : 's');
  return (value) => expression.test(value);
}

/** Each of the six parts of an ARN by itself: `ArnLike` and `ArnEquals`, which are the same. */
export function arnGlob(pattern: string): Matches {
  const wanted = partsOf(pattern).map((part) => glob(part));
  return (value) => {
    const parts = partsOf(value);
    return parts.length === wanted.length && wanted.every((matches, n) => matches(parts[n] ?? ''));
  };
}

/** The resource, the last of the six, may hold colons. */
function partsOf(arn: string): string[] {
  const parts = arn.split(':');
  return [...parts.slice(0, 5), ...(parts.length > 5 ? [parts.slice(5).join(':')] : [])];
}

/** `${aws:username}` and the like would be filled in from the request. */
export const hasVariable = (pattern: string): boolean => pattern.includes('${');
