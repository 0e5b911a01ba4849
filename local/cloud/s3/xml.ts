import { XMLParser } from 'fast-xml-parser';
import { notEmulated } from '../service.ts';
import { malformedXml } from './errors.ts';

export interface XmlElement {
  readonly name: string;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

type Child = XmlElement | string | number | boolean | undefined;

/** Builds an element to be rendered; `undefined` children are left out, so that optional fields stay one-liners. */
export function element(name: string, ...children: readonly (Child | readonly Child[])[]): XmlElement {
  const flat = children.flat().filter((c) => c !== undefined);
  return {
    name,
    children: flat.filter((c) => typeof c === 'object'),
    text: flat.filter((c) => typeof c !== 'object').join(''),
  };
}

/** An element only where there is a value. */
export function optional(name: string, value: string | number | boolean | undefined): XmlElement | undefined {
  return value === undefined ? undefined : element(name, value);
}

export function renderXml(root: XmlElement, namespace = true): string {
  const attribute = namespace ? ' xmlns="http://s3.amazonaws.com/doc/2006-03-01/"' : '';
  return `<?xml version="1.0" encoding="UTF-8"?>\n${render(root, attribute)}`;
}

function render({ name, children, text }: XmlElement, attribute = ''): string {
  return `<${name}${attribute}>${escapeText(text)}${children.map((c) => render(c)).join('')}</${name}>`;
}

/** Line breaks too: an XML reader would fold a carriage return in a key into a line feed. */
function escapeText(text: string): string {
  return text.replace(/[&<>"\r\n]/g, (c) => `&#${c.charCodeAt(0)};`);
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: true,
  parseTagValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  removeNSPrefix: true,
  // Also the switch for numeric references, which clients use for control characters in keys.
  htmlEntities: true,
});

/** Parses a request body whose root must be `root`. */
export function parseXml(text: string, root: string): XmlElement {
  // No request of S3 has a document type, and entities declared there could grow without bound.
  if (/<!DOCTYPE/i.test(text)) throw malformedXml();
  const found = parsed(text).find((e) => e.name === root);
  if (!found) throw malformedXml();
  return found;
}

function parsed(text: string): XmlElement[] {
  try {
    return elements(parser.parse(text, true));
  } catch {
    throw malformedXml();
  }
}

/** The parser's ordered form: `[{ Name: [children] }, { '#text': 'abc' }]`. */
function elements(nodes: unknown): XmlElement[] {
  if (!Array.isArray(nodes)) return [];
  return nodes.flatMap((node: Record<string, unknown>) =>
    Object.entries(node)
      .filter(([name]) => name !== '#text' && name !== ':@')
      .map(([name, inner]) => ({ name, children: elements(inner), text: textOf(inner) })),
  );
}

function textOf(nodes: unknown): string {
  if (!Array.isArray(nodes)) return '';
  return nodes.map((node: Record<string, unknown>) => node['#text'] ?? '').join('');
}

/** Reads the children of an element and refuses by name any child that is not listed. */
export class ElementReader {
  readonly #element: XmlElement;

  constructor(element: XmlElement, known: readonly string[]) {
    const unknown = element.children.find((child) => !known.includes(child.name));
    if (unknown) throw notEmulated(`the element <${unknown.name}> in <${element.name}>`);
    this.#element = element;
  }

  many(name: string): XmlElement[] {
    return this.#element.children.filter((child) => child.name === name);
  }

  one(name: string): XmlElement | undefined {
    const found = this.many(name);
    if (found.length > 1) throw malformedXml();
    return found[0];
  }

  text(name: string): string | undefined {
    return this.one(name)?.text;
  }

  required(name: string): string {
    const value = this.text(name);
    if (value === undefined) throw malformedXml();
    return value;
  }

  integer(name: string): number | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    if (!/^\s*\d{1,10}\s*$/.test(value)) throw malformedXml();
    return Number(value);
  }

  boolean(name: string): boolean | undefined {
    const value = this.text(name)?.trim().toLowerCase();
    if (value === undefined) return undefined;
    if (value !== 'true' && value !== 'false') throw malformedXml();
    return value === 'true';
  }
}
