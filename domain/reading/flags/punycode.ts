/** Decodes the labels of a domain that begin with `xn--` (RFC 3492), so that it is seen as a reader sees it. */
export const decodedDomain = (domain: string): string =>
  domain
    .toLowerCase()
    .split('.')
    .map((label) => (label.startsWith('xn--') ? decodedLabel(label.slice(4)) : label))
    .join('.');

const [BASE, T_MIN, T_MAX, SKEW, DAMP, FIRST_BIAS, FIRST_CODE] = [36, 1, 26, 38, 700, 72, 128];
/** A label of the domain name system has no more. */
const LONGEST_LABEL = 63;

function decodedLabel(encoded: string): string {
  const delimiter = encoded.lastIndexOf('-');
  const letters = delimiter > 0 ? [...encoded.slice(0, delimiter)] : [];
  const rest = encoded.slice(delimiter + 1);
  if (encoded.length > LONGEST_LABEL) return encoded;
  let [code, bias, index] = [FIRST_CODE, FIRST_BIAS, 0];
  for (let position = 0; position < rest.length; ) {
    const before = index;
    let weight = 1;
    for (let step = BASE; ; step += BASE) {
      const digit = Number.parseInt(rest[position] ?? '', 36);
      position += 1;
      // In punycode letters come before figures.
      const value = Number.isNaN(digit) ? -1 : digit < 10 ? digit + 26 : digit - 10;
      if (value < 0) return encoded;
      index += value * weight;
      const threshold = Math.min(Math.max(step - bias, T_MIN), T_MAX);
      if (value < threshold) break;
      weight *= BASE - threshold;
    }
    bias = adapted(index - before, letters.length + 1, before === 0);
    code += Math.floor(index / (letters.length + 1));
    index %= letters.length + 1;
    if (code > 0x10ffff) return encoded;
    letters.splice(index, 0, String.fromCodePoint(code));
    index += 1;
  }
  return letters.join('');
}

function adapted(delta: number, points: number, isFirst: boolean): number {
  let left = isFirst ? Math.floor(delta / DAMP) : Math.floor(delta / 2);
  left += Math.floor(left / points);
  let steps = 0;
  for (; left > ((BASE - T_MIN) * T_MAX) / 2; steps += BASE) left = Math.floor(left / (BASE - T_MIN));
  return steps + Math.floor(((BASE - T_MIN + 1) * left) / (left + SKEW));
}
