import { defineLookup, type LookupRuntime } from '#connect/index.ts';
import { askDesk, type DeskDeps } from '../connectors/desk.ts';
import { deskChanges } from '../connectors/desk-changes.ts';

/**
 * Images of the cameras in Offitel's head office. No machine knows who is on them: a person is asked to look, and finds
 * people by the visitors' book, which holds names and how to reach them. The same person does with images what was decided.
 */
export const makeLookup = (runtime: LookupRuntime & DeskDeps = {}) =>
  defineLookup(
    {
      controller: 'offitel',
      store: 'camera-images',
      accepts: ['name', 'email', 'phone'],
      access: (question) => askDesk(question, runtime),
      ...deskChanges(runtime),
    },
    runtime,
  );

export const handler = makeLookup();
