/** What a letter is made of before it becomes text or HTML. Whatever stands in it is text, whoever wrote it. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Lines that stay lines, as of an address. */
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  /** Words of a person, shown as theirs; they may have paragraphs. */
  | { readonly kind: 'quote'; readonly text: string }
  /** Where to go on. The address is shown as well, for who cannot use the button. */
  | { readonly kind: 'link'; readonly label: string; readonly address: string }
  | { readonly kind: 'code'; readonly text: string };

export interface Draft {
  readonly subject: string;
  readonly blocks: readonly Block[];
}

export const heading = (text: string): Block => ({ kind: 'heading', text });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const list = (items: readonly string[]): Block => ({ kind: 'list', items });
export const lines = (...of: readonly string[]): Block => ({ kind: 'lines', lines: of });
export const quote = (text: string): Block => ({ kind: 'quote', text });
export const link = (label: string, address: string): Block => ({ kind: 'link', label, address });
export const code = (text: string): Block => ({ kind: 'code', text });

/** Blocks that only some letters need. */
export const when = (needed: boolean, ...blocks: readonly Block[]): readonly Block[] =>
  needed ? blocks : [];
