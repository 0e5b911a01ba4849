/** Whoever called has to write something else; the message says what. */
export class Usage extends Error {
  override readonly name = 'Usage';
}
