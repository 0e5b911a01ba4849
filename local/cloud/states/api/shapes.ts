import { z } from 'zod';
import { ServiceError } from '../../service.ts';
import { type Json, PAYLOAD_LIMIT, parseJson } from '../json.ts';

export const arn = z.string().min(1).max(2000);

export const payload = z.string().refine((text) => Buffer.byteLength(text) <= PAYLOAD_LIMIT, {
  error: `Member must have length less than or equal to ${PAYLOAD_LIMIT}`,
});

export const paging = {
  maxResults: z.int().min(0).max(1000).optional(),
  nextToken: z.string().min(1).max(3096).optional(),
};

/** Reads and reports on data that this service always includes. */
export const includedData = z.enum(['ALL_DATA', 'METADATA_ONLY']).optional();

/** Whitespace, brackets, wildcards, what has a meaning in URLs and shells, and control characters. */
const FORBIDDEN = /[\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}\uFFFE\uFFFF]/u;

/** Name of an execution or machine. */
export function requireName(name: string): void {
  if (name.length === 0 || name.length > 80 || FORBIDDEN.test(name))
    throw new ServiceError('InvalidName', `Invalid Name: '${name}'`);
}

export function requireArn(value: string, type: string): void {
  const [prefix, , service, , , kind] = value.split(':');
  if (prefix !== 'arn') throw new ServiceError('InvalidArn', `Invalid Arn: 'Invalid ARN prefix: ${value}'`);
  if (service !== 'states' || kind !== type)
    throw new ServiceError(
      'InvalidArn',
      `Invalid Arn: 'Resource type not valid in this context: ${kind ?? ''}'`,
    );
}

/** JSON text of a caller; `code` is the error for what is none. */
export function requireJson(text: string, code: string, what: string): Json {
  try {
    return parseJson(text);
  } catch (error) {
    throw new ServiceError(code, `Invalid ${what}: '${error instanceof Error ? error.message : ''}'`);
  }
}
