import { type Behaviour, behaviourOf, companyId, STORES_A_COMPANY, storeId } from './behaviour.ts';
import type { Measured } from './measure.ts';

/** What is wrong with an answer: a store without a word in it, one that failed and is not named, a record that is not there. */
export function faultsOf({ companies, walked }: Measured): readonly string[] {
  const text = (name: string) => new TextDecoder().decode(walked.files.get(name));
  const named = JSON.parse(text('completeness.json')) as {
    controllers: { id: string; stores: { id: string; outcome: string; records: number }[] }[];
  };
  const outcomes = new Map<string, { readonly outcome: string }>(
    named.controllers.flatMap(({ id, stores }) =>
      stores.map((store) => [`${id}/${store.id}`, store] as const),
    ),
  );
  const records = new Set<string>(
    [...walked.files]
      .flatMap(([name, bytes]) =>
        name.endsWith('.json')
          ? [...new TextDecoder().decode(bytes).matchAll(/Known to ([\w-]+), ([\w-]+)/g)]
          : [],
      )
      .map(([, company, store]) => `${company}/${store}`),
  );
  return storesOf(companies).flatMap(({ name, behaviour }) => {
    const outcome = outcomes.get(name)?.outcome ?? 'not named';
    if (behaviour !== 'answers') {
      // The first page of a store that never ends is true, and what was answered before a failure is kept.
      const kept =
        behaviour !== 'endless' && records.has(name)
          ? [`${name} lies (${behaviour}), and its record is in the package`]
          : [];
      return outcome === 'failed' ? kept : [`${name} ${behaviour}, and stands as ${outcome}`, ...kept];
    }
    if (outcome !== 'found') return [`${name} answers, and stands as ${outcome}`];
    return records.has(name) ? [] : [`${name} answers, and its record is not in the package`];
  });
}

/** How many stores did what, and what they stand as: `throws: failed LookupThrew 50`. */
export function outcomesOf({ lookups }: Measured): readonly string[] {
  const counts = new Map<string, number>();
  for (const { controller, store, outcome, error } of lookups) {
    const line = [`${behaviourOf(controller, store)}:`, outcome, error ?? ''].join(' ').trim();
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([line, count]) => `${line} ${count}`);
}

function storesOf(companies: number): readonly { readonly name: string; readonly behaviour: Behaviour }[] {
  return Array.from({ length: companies * STORES_A_COMPANY }, (_, at) => {
    const company = companyId(Math.floor(at / STORES_A_COMPANY));
    const store = storeId(at % STORES_A_COMPANY);
    return { name: `${company}/${store}`, behaviour: behaviourOf(company, store) };
  });
}
