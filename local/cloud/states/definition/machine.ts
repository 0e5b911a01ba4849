import { notEmulated, ServiceError } from '../../service.ts';
import type { MachineType } from '../contract.ts';
import { type Json, parseJson } from '../json.ts';
import type { Machine } from './asl.ts';
import { checkDefinition } from './check.ts';
import { type Finding, NOT_EMULATED } from './findings.ts';

/** Throws AWS' `InvalidDefinition`, or names what this service does not emulate. */
export function requireValid(definition: unknown, type: MachineType): void {
  const findings = checkDefinition(definition, type);
  const refused = findings.find((finding) => finding.code === NOT_EMULATED);
  const wrong = findings.filter((finding) => finding.code !== NOT_EMULATED);
  if (wrong.length > 0) throw invalidDefinition(wrong);
  if (refused) throw notEmulated(`${refused.message} (at ${refused.location ?? '/'})`);
}

function invalidDefinition(findings: readonly Finding[]): ServiceError {
  const texts = findings.map(({ code, message, location }) =>
    location ? `${code}: ${message} at ${location}` : `${code}: ${message}`,
  );
  return new ServiceError('InvalidDefinition', `Invalid State Machine Definition: '${texts.join(', ')}'`);
}

/** Reads the text of a definition that was checked before it was stored. */
export const parseMachine = (text: string): Machine => JSON.parse(text);

/** The text of a definition as a caller sent it. */
export function parseDefinition(text: string): Json {
  try {
    return parseJson(text);
  } catch {
    throw invalidDefinition([
      { severity: 'ERROR', code: 'INVALID_JSON_DESCRIPTION', message: 'Definition must be valid JSON' },
    ]);
  }
}
