/** One file of the public pages: the same registry gives the same bytes. */
export interface PublicFile {
  /** Below the root, with `/` between the parts: the key in a bucket. */
  readonly path: string;
  readonly type: 'text/html; charset=utf-8' | 'text/css; charset=utf-8';
  readonly text: string;
}

/** `text/html` because a store for files does not tell it from the name. */
export const htmlFile = (path: string, markup: { toString(): string }): PublicFile => ({
  path,
  type: 'text/html; charset=utf-8',
  text: markup.toString(),
});
