/**
 * The CRC of two byte strings in a row from the CRC of each: crc(AB) = crc(A)·x^(8·|B|) + crc(B) over GF(2).
 * Numbers are reflected, so bit 0 is the highest power of x. Same arithmetic as zlib's `crc32_combine`.
 */
export class CrcCombiner {
  readonly #width: bigint;
  readonly #polynomial: bigint;
  /** x^(8·length) by length: the parts of an upload are nearly all of one size. */
  readonly #shifts = new Map<number, bigint>();

  constructor(width: 32 | 64, reflectedPolynomial: bigint) {
    this.#width = BigInt(width);
    this.#polynomial = reflectedPolynomial;
  }

  combine(first: Buffer, second: Buffer, secondLength: number): Buffer {
    const bytes = Number(this.#width) / 8;
    const joined = this.#multiply(this.#shift(secondLength), toNumber(first)) ^ toNumber(second);
    return Buffer.from(joined.toString(16).padStart(bytes * 2, '0'), 'hex');
  }

  #shift(length: number): bigint {
    let shift = this.#shifts.get(length);
    if (shift === undefined) {
      shift = this.#powerOfX(8n * BigInt(length));
      this.#shifts.set(length, shift);
    }
    return shift;
  }

  #powerOfX(exponent: bigint): bigint {
    let power = 1n << (this.#width - 1n);
    let square = 1n << (this.#width - 2n);
    for (let left = exponent; left > 0n; left >>= 1n) {
      if (left & 1n) power = this.#multiply(power, square);
      square = this.#multiply(square, square);
    }
    return power;
  }

  #multiply(a: bigint, b: bigint): bigint {
    let product = 0n;
    let shifted = b;
    for (let bit = 1n << (this.#width - 1n); bit > 0n; bit >>= 1n) {
      if (a & bit) product ^= shifted;
      shifted = shifted & 1n ? (shifted >> 1n) ^ this.#polynomial : shifted >> 1n;
    }
    return product;
  }
}

function toNumber(crc: Buffer): bigint {
  return BigInt(`0x${crc.toString('hex')}`);
}
