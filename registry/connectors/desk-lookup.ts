import { defineLookup, type Lookup, type LookupDefinition, type LookupRuntime } from '#connect/index.ts';
import { askDesk, type DeskDeps } from './desk.ts';
import { deskChanges } from './desk-changes.ts';

/** A lookup that asks a person to look; the same person does with the records what was decided. */
export function deskLookup(
  store: Pick<LookupDefinition, 'controller' | 'store' | 'accepts'>,
  runtime: LookupRuntime & DeskDeps = {},
): Lookup {
  return defineLookup(
    { ...store, access: (question) => askDesk(question, runtime), ...deskChanges(runtime) },
    runtime,
  );
}
