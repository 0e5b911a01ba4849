import { createHash } from 'node:crypto';
import { z } from 'zod';
import { invalidParameter } from './queue-errors.ts';

const Attribute = z.strictObject({
  DataType: z.string().regex(/^(String|Number|Binary)(\..+)?$/),
  StringValue: z.string().min(1).optional(),
  /** Base64. */
  BinaryValue: z.base64().min(1).optional(),
});
type Attribute = z.infer<typeof Attribute>;

export const MessageAttributes = z.record(z.string().regex(/^[\w.-]{1,256}$/), Attribute);
export type MessageAttributes = z.infer<typeof MessageAttributes>;

const MOST_ATTRIBUTES = 10;

/** Refuses attributes whose value does not fit their type. */
export function checkAttributes(attributes: MessageAttributes): void {
  if (Object.keys(attributes).length > MOST_ATTRIBUTES)
    throw invalidParameter(`Number of message attributes exceeds the allowed maximum [${MOST_ATTRIBUTES}].`);
  for (const [name, attribute] of Object.entries(attributes)) {
    const { DataType, StringValue, BinaryValue } = attribute;
    const [wanted, other] = isBinary(attribute) ? [BinaryValue, StringValue] : [StringValue, BinaryValue];
    if (!wanted || other !== undefined)
      throw invalidParameter(`The message attribute '${name}' must have a value of its type ${DataType}.`);
    if (DataType.startsWith('Number') && !Number.isFinite(Number(wanted)))
      throw invalidParameter(`The message attribute '${name}' must be a number.`);
  }
}

/** Bytes that the attributes add to the size of a message. */
export function attributesSize(attributes: MessageAttributes): number {
  return encoded(attributes)
    .flat()
    .reduce((sum, part) => sum + part.length, 0);
}

/**
 * The checksum that SDKs compare: MD5 over name, type and value of each attribute in the order of names, each with
 * its length in front, and a byte that tells text from bytes.
 */
export function attributesMd5(attributes: MessageAttributes): string {
  const hash = createHash('md5');
  for (const [name, type, value, binary] of encoded(attributes)) {
    for (const part of [name, type]) hash.update(lengthOf(part)).update(part);
    hash.update(binary).update(lengthOf(value)).update(value);
  }
  return hash.digest('hex');
}

/** The attributes that a receiver asks for: by name, by prefix as `prefix.*`, or all of them. */
export function selectAttributes(
  attributes: MessageAttributes,
  wanted: readonly string[],
): MessageAttributes {
  const all = wanted.includes('All') || wanted.includes('.*');
  const prefixes = wanted.filter((name) => name.endsWith('.*')).map((name) => name.slice(0, -2));
  return Object.fromEntries(
    Object.entries(attributes).filter(
      ([name]) => all || wanted.includes(name) || prefixes.some((prefix) => name.startsWith(prefix)),
    ),
  );
}

function encoded(attributes: MessageAttributes): [name: Buffer, type: Buffer, value: Buffer, kind: Buffer][] {
  return Object.entries(attributes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, attribute]) => [
      Buffer.from(name),
      Buffer.from(attribute.DataType),
      isBinary(attribute)
        ? Buffer.from(attribute.BinaryValue ?? '', 'base64')
        : Buffer.from(attribute.StringValue ?? ''),
      Buffer.from([isBinary(attribute) ? 2 : 1]),
    ]);
}

function isBinary(attribute: Attribute): boolean {
  return attribute.DataType.startsWith('Binary');
}

function lengthOf(part: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(part.length);
  return length;
}
