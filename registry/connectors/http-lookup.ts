import {
  type AccessAnswer,
  defineLookup,
  failed,
  type Lookup,
  type LookupDefinition,
  type LookupRuntime,
  normalise,
} from '#connect/index.ts';
import type { IdentifierKind, Subject } from '#contracts/lookup.ts';
import { type HttpDeps, httpService, type Service } from './http.ts';
import { type HttpFault, HttpStoreError } from './http-error.ts';

type Question = Parameters<LookupDefinition['access']>[0];

type HttpLookup = Omit<LookupDefinition, 'access'> & {
  access(question: Question, service: Service): Promise<AccessAnswer>;
};

export type HttpRuntime = LookupRuntime & HttpDeps;

/** A lookup over a company's own service. What is wrong with the service becomes the outcome's name. */
export function httpLookup({ access, ...store }: HttpLookup, runtime: HttpRuntime = {}): Lookup {
  const service = httpService(runtime);
  return defineLookup(
    {
      ...store,
      async access(question) {
        try {
          const answer = await access(question, service);
          // It would be asked for the same page for ever.
          const stuck = answer.outcome === 'found' && answer.next !== null && answer.next === question.cursor;
          return stuck ? failed('StorePagingStuck' satisfies HttpFault) : answer;
        } catch (error) {
          if (error instanceof HttpStoreError) return failed(error.fault);
          throw error;
        }
      },
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
