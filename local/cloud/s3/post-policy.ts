import { accessDenied, S3Error } from './errors.ts';

/** A condition of a POST policy, in one of its three forms. */
type Condition =
  | { readonly kind: 'eq' | 'starts-with'; readonly field: string; readonly value: string }
  | { readonly kind: 'content-length-range'; readonly min: number; readonly max: number };

export interface PostPolicy {
  readonly expiration: number;
  readonly conditions: readonly Condition[];
}

/** Not part of what is signed, or the signature itself. */
const UNCONDITIONED = new Set(['policy', 'x-amz-signature', 'file']);

export function parsePostPolicy(base64: string): PostPolicy {
  let document: unknown;
  try {
    document = JSON.parse(Buffer.from(base64, 'base64').toString());
  } catch {
    throw invalid('Invalid JSON.');
  }
  if (!isRecord(document) || !Array.isArray(document['conditions']))
    throw invalid('Invalid Policy: the policy must hold an expiration and conditions.');
  const expiration =
    typeof document['expiration'] === 'string' ? Date.parse(document['expiration']) : Number.NaN;
  if (Number.isNaN(expiration)) throw invalid("Invalid Policy: Invalid 'expiration' value");
  return { expiration, conditions: document['conditions'].flatMap(parseCondition) };
}

function parseCondition(raw: unknown): Condition[] {
  if (isRecord(raw)) {
    return Object.entries(raw).map(([field, value]) => {
      if (typeof value !== 'string') throw invalid('Invalid Policy: Invalid Simple-Condition');
      return { kind: 'eq', field: field.toLowerCase(), value };
    });
  }
  if (!Array.isArray(raw) || raw.length !== 3) throw invalid('Invalid Policy: Invalid Condition');
  const [operator, subject, value]: unknown[] = raw;
  const kind = String(operator).toLowerCase();
  if (kind === 'content-length-range') {
    const [min, max] = [Number(subject), Number(value)];
    if (!(min >= 0 && max >= min)) throw invalid('Invalid Policy: Invalid content-length-range');
    return [{ kind, min, max }];
  }
  if ((kind !== 'eq' && kind !== 'starts-with') || typeof subject !== 'string' || typeof value !== 'string')
    throw invalid('Invalid Policy: Invalid Condition');
  if (!subject.startsWith('$')) throw invalid('Invalid Policy: a condition must name its field with $');
  return [{ kind, field: subject.slice(1).toLowerCase(), value }];
}

/**
 * Holds a form against a policy.
 * @param fields by lower-case name, with variables already replaced; `bucket` is the one that is posted to
 * @returns the sizes that the file may have
 */
export function enforcePostPolicy(
  policy: PostPolicy,
  fields: ReadonlyMap<string, string>,
  now: number,
): { min: number; max: number } {
  if (policy.expiration <= now) throw denied('Policy expired.');
  const size = { min: 0, max: Number.POSITIVE_INFINITY };
  const covered = new Set(['bucket']);
  for (const condition of policy.conditions) {
    if (condition.kind === 'content-length-range') {
      size.min = Math.max(size.min, condition.min);
      size.max = Math.min(size.max, condition.max);
      continue;
    }
    covered.add(condition.field);
    if (!holds(condition, fields.get(condition.field) ?? ''))
      throw denied(
        `Policy Condition failed: ["${condition.kind}", "$${condition.field}", "${condition.value}"]`,
      );
  }
  const extra = [...fields.keys()].filter(
    (name) => !covered.has(name) && !UNCONDITIONED.has(name) && !name.startsWith('x-ignore-'),
  );
  if (extra.length > 0) throw denied(`Extra input fields: ${extra.join(', ')}`);
  return size;
}

function holds(condition: Exclude<Condition, { kind: 'content-length-range' }>, given: string): boolean {
  if (condition.kind === 'eq') return given === condition.value;
  // A content type may be a list, each of which must begin as asked.
  const values = condition.field === 'content-type' ? given.split(',') : [given];
  return values.every((value) => value.trimStart().startsWith(condition.value));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(message: string): S3Error {
  return new S3Error('InvalidPolicyDocument', message);
}

function denied(message: string): S3Error {
  return accessDenied(`Invalid according to Policy: ${message}`);
}
