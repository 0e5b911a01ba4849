import { isArray, isObject, type Json, type JsonObject } from '../json.ts';

/** One thing that is wrong with a definition, as ValidateStateMachineDefinition reports it. */
export interface Finding {
  readonly severity: 'ERROR';
  readonly code: string;
  readonly message: string;
  readonly location?: string;
}

/** Code of a finding that AWS would not have: valid there, refused here. */
export const NOT_EMULATED = 'NOT_EMULATED';

/** Collects findings while a definition is walked; `at` is the place as AWS writes it, e.g. `/States/A/Next`. */
export class Findings {
  readonly list: Finding[] = [];

  add(code: string, message: string, location: string): void {
    this.list.push({ severity: 'ERROR', code, message, location: location === '' ? '/' : location });
  }

  schema(message: string, location: string): void {
    this.add('SCHEMA_VALIDATION_FAILED', message, location);
  }

  refuse(what: string, location: string): void {
    this.add(NOT_EMULATED, what, location);
  }

  /** The value as an object whose fields are all known; undefined when it is none. */
  object(value: Json | undefined, fields: readonly string[], at: string): JsonObject | undefined {
    if (!isObject(value)) {
      this.schema('Expected value of type Object', at);
      return undefined;
    }
    for (const field of Object.keys(value)) {
      if (!fields.includes(field)) this.schema(`Field '${field}' is not supported`, at);
    }
    return value;
  }

  required(value: JsonObject, fields: readonly string[], at: string): boolean {
    const missing = fields.filter((field) => value[field] === undefined);
    if (missing.length > 0) this.schema(`These fields are required: [${missing.join(', ')}]`, at);
    return missing.length === 0;
  }

  array(value: Json | undefined, at: string): readonly Json[] {
    if (isArray(value)) return value;
    this.schema('Expected value of type Array', at);
    return [];
  }

  oneOf(value: Json | undefined, allowed: readonly string[], at: string): void {
    if (value === undefined || (typeof value === 'string' && allowed.includes(value))) return;
    this.schema(`Value is not valid. Expected one of [${allowed.join(', ')}]`, at);
  }
}
