import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { PEOPLE, type Person, PROCESSOR_STORES, STORES, type StoreName } from '#registry/demo-data/people.ts';
import { itemId, PATIENT_MARK, recordsIn, recordsOf } from '#registry/demo-data/records.ts';
import { identifiersOf, mentions } from './personal-data.ts';

/** Which records of which store, by the ids that the lookups give. */
export type RecordIds = Partial<Record<StoreName, string[]>>;

/** The list itself, and what is made of it afterwards. */
const NOT_LISTED = new Set(['manifest.json', 'SHA256SUMS', 'SHA256SUMS.sig', 'signing-key.pem']);

/** A package as its reader has it on disk. */
export class Opened {
  readonly files: ReadonlyMap<string, Uint8Array>;

  constructor(files: ReadonlyMap<string, Uint8Array>) {
    this.files = files;
  }

  text(path: string): string {
    const bytes = this.files.get(path);
    if (!bytes) throw new Error(`The package has no ${path}`);
    return new TextDecoder().decode(bytes);
  }

  json(path: string): unknown {
    return JSON.parse(this.text(path));
  }

  /** Files that the manifest does not list, lists wrongly, or lists though they are not there. */
  manifestFaults(): string[] {
    const { files } = this.json('manifest.json') as {
      files: { path: string; size: number; sha256: string }[];
    };
    const listed = new Set(files.map(({ path }) => path));
    const wrong = files.filter(({ path, size, sha256 }) => {
      const bytes = this.files.get(path);
      return bytes?.length !== size || createHash('sha256').update(bytes).digest('hex') !== sha256;
    });
    const unlisted = [...this.files.keys()].filter((path) => !NOT_LISTED.has(path) && !listed.has(path));
    return [...wrong.map(({ path }) => path), ...unlisted];
  }

  /** What the pages would load by themselves from elsewhere, and links to what is not in the package. */
  outsideReferences(): string[] {
    return [...this.files.keys()]
      .filter((path) => path.endsWith('.html'))
      .flatMap((path) => {
        const page = this.text(path);
        const loads = page.match(/<script|<iframe|<object|<embed|@import|url\((?!["']?data:)/gi) ?? [];
        const sources = [...page.matchAll(/<(?:img|link|source|audio|video)[^>]*(?:src|href)="([^"]*)"/gi)];
        const links = [...page.matchAll(/<a[^>]*href="([^"]*)"/gi)].map(([, to = '']) => to);
        const broken = links
          .filter((to) => !/^(https:|mailto:|tel:|#)/.test(to))
          .map((to) => new URL(to, `file:///${path}`).pathname.slice(1))
          .filter((to) => !this.files.has(decodeURIComponent(to)));
        return [
          ...loads,
          ...sources.map(([, to = '']) => to).filter((to) => /^(https?:)?\/\//.test(to)),
          ...broken,
        ].map((what) => `${path}: ${what}`);
      });
  }

  /** Signs of other people, or of what is kept for clients, anywhere in the package. */
  foreignTraces(who: Person): string[] {
    const whole = [...this.files.values()].map((bytes) => Buffer.from(bytes).toString('utf8')).join('\n');
    const own = new Set(identifiersOf(who).map((value) => value.toLowerCase()));
    // What several people share, such as a word of a street, says nothing of any one of them.
    const others = PEOPLE.filter(({ id }) => id !== who.id).flatMap(({ email, customerNo }) => [
      email,
      customerNo,
    ]);
    const foreign = others.filter(
      (value): value is string => value !== undefined && !own.has(value.toLowerCase()),
    );
    const processor = [...PROCESSOR_STORES].flatMap(recordsIn).map(itemId);
    return mentions(whole, [...foreign, ...processor, PATIENT_MARK]);
  }
}

export function openPackage(bytes: Uint8Array): Opened {
  return new Opened(new Map(Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/'))));
}

const sorted = (ids: RecordIds): RecordIds =>
  Object.fromEntries(
    STORES.flatMap((store) => {
      const own = ids[store];
      return own?.length ? [[store, own.toSorted()] as const] : [];
    }),
  );

/** The records in a package's files. */
export function recordIdsIn(opened: Opened): RecordIds {
  const ids: RecordIds = {};
  for (const path of opened.files.keys()) {
    if (!/^controllers\/[^/]+\/[^/]+\.json$/.test(path)) continue;
    const { controller, store, records } = opened.json(path) as {
      controller: { id: string };
      store: { id: string };
      records: { id: string }[];
    };
    const name = STORES.find((one) => one === `${controller.id}/${store.id}`);
    if (!name) throw new Error(`${path} belongs to no store`);
    ids[name] = [...(ids[name] ?? []), ...records.map(({ id }) => id)];
  }
  return sorted(ids);
}

/** The records that a person must be given: the truth of the demo data. */
export function shouldHold(who: Person): RecordIds {
  const truth = Object.entries(recordsOf(who)).map(([store, records]) => [store, records.map(itemId)]);
  return sorted(Object.fromEntries(truth) as RecordIds);
}
