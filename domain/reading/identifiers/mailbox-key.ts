/**
 * A mailbox for comparing: the 26 letters in their small form, and nothing else made alike. Unicode's own small letters
 * would make one mailbox of two: those of the Kelvin sign (U+212A) and of `K` are the same.
 */
export const mailboxKey = (address: string): string =>
  address.trim().replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
