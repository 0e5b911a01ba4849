import {
  type AccessAnswer,
  defineLookup,
  failed,
  type Lookup,
  type LookupChanges,
  type LookupDefinition,
  type LookupRuntime,
  normalise,
} from '#connect/index.ts';
import type { IdentifierKind, Subject } from '#contracts/lookup.ts';
import { type HttpDeps, httpService, type Service } from './http.ts';
import { namingFaults } from './http-changes.ts';
import type { HttpFault } from './http-error.ts';

type Question = Parameters<LookupDefinition['access']>[0];

type HttpLookup = Pick<LookupDefinition, 'controller' | 'store' | 'accepts'> & {
  access(question: Question, service: Service): Promise<AccessAnswer>;
  /** What the service can change; made with `httpChanges`. */
  changes?(service: Service): LookupChanges;
};

export type HttpRuntime = LookupRuntime & HttpDeps;

/** A lookup over a company's own service. What is wrong with the service becomes the outcome's name. */
export function httpLookup({ access, changes, ...store }: HttpLookup, runtime: HttpRuntime = {}): Lookup {
  const service = httpService(runtime);
  return defineLookup(
    {
      ...store,
      access: (question) =>
        namingFaults(async () => {
          const answer = await access(question, service);
          // It would be asked for the same page for ever.
          const stuck = answer.outcome === 'found' && answer.next !== null && answer.next === question.cursor;
          return stuck ? failed('StorePagingStuck' satisfies HttpFault) : answer;
        }),
      ...changes?.(service),
    },
    runtime,
  );
}

/**
 * The subject's identifiers of these kinds in the spelling that services index, phone numbers as `+3211…` (E.164); null
 * when there is none. Names are left out by every caller: they lead to homonyms, and serve to check what was found.
 */
export function searchBy(
  subject: Subject,
  kinds: readonly Exclude<IdentifierKind, 'name' | 'birthDate'>[],
): Record<string, string> | null {
  const known = kinds.flatMap((kind) => {
    const said = subject[kind];
    const normal = said === undefined ? null : normalise(kind, said.value);
    return normal === null ? [] : [[kind, kind === 'phone' ? `+${normal}` : normal]];
  });
  return known.length === 0 ? null : Object.fromEntries(known);
}
