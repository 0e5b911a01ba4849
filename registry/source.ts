import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';

export type Path = readonly (string | number)[];

/** One fault of the registry: where it is and what to write instead. */
export type Problem = string;

/** A YAML file with its lines remembered, so that whoever wrote a fault is led to it. */
export class Source {
  readonly name: string;
  readonly value: unknown;
  /** Faults of the YAML itself; then `value` means nothing. */
  readonly faults: readonly Problem[];
  readonly #lines = new LineCounter();
  readonly #document;

  constructor(path: string) {
    this.name = basename(path);
    this.#document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: this.#lines });
    this.faults = this.#document.errors.map(
      ({ message, linePos }) => `${this.name}:${linePos?.[0].line ?? 1}: ${message.split('\n')[0]}`,
    );
    this.value = this.faults.length > 0 ? undefined : this.#document.toJS();
  }

  problem(path: Path, advice: string): Problem {
    return `${this.name}:${this.#lineOf(path)}: ${spell(path)}: ${advice}`;
  }

  /** The line of the value, or of the nearest thing around it that is there. */
  #lineOf(path: Path): number {
    const node = path.length === 0 ? this.#document.contents : this.#document.getIn(path, true);
    if (isNode(node) && node.range) return this.#lines.linePos(node.range[0]).line;
    return path.length === 0 ? 1 : this.#lineOf(path.slice(0, -1));
  }
}

function spell(path: Path): string {
  const text = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
  return text.replace(/^\./, '') || 'the file';
}
