import { defineLookup, type LookupRuntime } from '#connect/index.ts';
import { askDesk, type DeskDeps } from '../connectors/desk.ts';

/**
 * Images of the cameras in Offitel's head office. No machine knows who is on them: a person is asked to look, and finds
 * people by the visitors' book, which holds names and how to reach them.
 */
export const makeLookup = (runtime: LookupRuntime & DeskDeps = {}) =>
  defineLookup(
    {
      controller: 'offitel',
      store: 'camera-images',
      accepts: ['name', 'email', 'phone'],
      access: (question) => askDesk(question, runtime),
    },
    runtime,
  );

export const handler = makeLookup();
