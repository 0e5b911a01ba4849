interface Mail {
  readonly name: string;
  readonly raw: Buffer;
}

type Chance = (below: number) => number;

/** Park and Miller's generator: the same mails are damaged in the same way every time. */
function chanceFrom(seed: number): Chance {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** What happens to mails between two programs, and what somebody does to them on purpose. */
const DAMAGES: Readonly<Record<string, (raw: Buffer, chance: Chance) => Buffer>> = {
  'cut off': (raw, chance) => raw.subarray(0, chance(raw.length + 1)),
  'without its beginning': (raw, chance) => raw.subarray(chance(raw.length + 1)),
  'with bits that flipped': (raw, chance) => {
    const damaged = Buffer.from(raw);
    for (let count = 1 + chance(40); count > 0; count -= 1) {
      const at = chance(damaged.length);
      damaged[at] = (damaged[at] ?? 0) ^ (1 << chance(8));
    }
    return damaged;
  },
  'with a piece that comes twice': (raw, chance) => {
    const [start, length] = [chance(raw.length), chance(2_000)];
    return Buffer.concat([raw.subarray(0, start + length), raw.subarray(start)]);
  },
  'with delimiters that come twice': (raw) =>
    Buffer.from(raw.toString('latin1').replace(/^--\S.*$/gm, '$&\r\n$&'), 'latin1'),
  'with delimiters lost': (raw, chance) =>
    Buffer.from(
      raw.toString('latin1').replace(/^--\S.*$/gm, (line) => (chance(2) === 0 ? '' : line)),
      'latin1',
    ),
  'with lines in another order': (raw, chance) => {
    const lines = raw.toString('latin1').split('\n');
    for (let count = 0; count < 10; count += 1) {
      const [one, other] = [chance(lines.length), chance(lines.length)];
      [lines[one], lines[other]] = [lines[other] ?? '', lines[one] ?? ''];
    }
    return Buffer.from(lines.join('\n'), 'latin1');
  },
  'with its line ends gone': (raw) => Buffer.from(raw.filter((byte) => byte !== 0x0a)),
  'within itself': (raw) =>
    Buffer.concat([raw, Buffer.from('\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n'), raw]),
  'with bytes of nothing': (raw, chance) => {
    const damaged = Buffer.from(raw);
    const start = chance(damaged.length);
    return damaged.fill(0, start, Math.min(start + 200, damaged.length));
  },
};

/** So many damaged mails: of each kind of damage as many, spread over all the mails. */
export function mutationsOf(mails: readonly Mail[], count: number): readonly Mail[] {
  const damages = Object.entries(DAMAGES);
  const chance = chanceFrom(20_260_317);
  return Array.from({ length: count }, (_, index) => {
    const [kind, damage] = damages[index % damages.length] ?? ['unchanged', (raw: Buffer) => raw];
    const { name, raw } = mails[chance(mails.length)] ?? { name: 'empty', raw: Buffer.alloc(0) };
    return { name: `${name} ${kind} (${index})`, raw: damage(raw, chance) };
  });
}
