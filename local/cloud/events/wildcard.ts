/**
 * Compiles `*` wildcards into a test. `\*` is an asterisk and `\\` a backslash; two wildcards in a row and any other
 * escape are refused. The pieces between wildcards are looked for one after the other, so that no pattern is slow.
 *
 * @returns the reason, where the wildcard is not valid
 */
export function compileWildcard(pattern: string): ((text: string) => boolean) | { invalid: string } {
  const pieces = [''];
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern.charAt(i);
    if (c === '*') {
      if (pattern.charAt(i + 1) === '*') return { invalid: 'Consecutive wildcard characters' };
      pieces.push('');
    } else if (c === '\\') {
      i += 1;
      const escaped = pattern.charAt(i);
      if (escaped !== '*' && escaped !== '\\') return { invalid: 'Invalid escape character' };
      pieces.push(pieces.pop() + escaped);
    } else pieces.push(pieces.pop() + c);
  }
  return (text) => matches(pieces, text);
}

function matches(pieces: readonly string[], text: string): boolean {
  const [first = '', ...others] = pieces;
  const last = others.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first) || text.length < first.length + last.length) return false;
  let from = first.length;
  for (const piece of others) {
    const at = text.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return from <= text.length - last.length && text.endsWith(last);
}
