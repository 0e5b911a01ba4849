import type { IncomingMessage } from 'node:http';
import { createCredentials } from './credentials.ts';
import type { Place } from './service.ts';
import type { CredentialLookup } from './sigv4/index.ts';
import { type Assembly, arnOf, madeUpAddress, readAssembly, wantedFunctions } from './template/index.ts';

/** Another account on this machine: a cloud of its own, in a process of its own. */
export interface Neighbour {
  readonly place: Place;
  /** The folder that `cdk synth` wrote for it. */
  readonly assembly: string;
  /** As its `CloudOptions.dir`. */
  readonly dir: string;
  /** Where it answers, e.g. `http://127.0.0.1:4560`. */
  readonly endpoint: string;
}

/**
 * What AWS knows across accounts: who has which keys and which policies, and which account a bucket or a function belongs
 * to. Companies are never told any of it: their functions hold their own keys and nothing else.
 */
export interface Neighbours {
  readonly assemblies: readonly Assembly[];
  /** Keys of their functions. */
  readonly lookup: CredentialLookup;
  /** Where a request belongs that is about a thing of theirs. */
  endpointFor(request: IncomingMessage, service: string): string | undefined;
}

const INVOKED = /^\/2015-03-31\/functions\/([^/?]+)\/invocations/;

export function meetNeighbours(neighbours: readonly Neighbour[]): Neighbours {
  const known = neighbours.map((neighbour) => {
    const { assembly: dir, place } = neighbour;
    const assembly = readAssembly({ dir, place, attribute: madeUpAddress });
    return { ...neighbour, assembly };
  });
  const buckets = new Map(
    known.flatMap(({ assembly, endpoint }) =>
      assembly.ofType('AWS::S3::Bucket').map((bucket) => [arnOf(bucket), endpoint] as const),
    ),
  );
  const accounts = new Map(known.map(({ place, endpoint }) => [place.account, endpoint]));
  let keys: ReadonlyMap<string, CredentialLookup> | undefined;
  // Only when one of them calls: their folders are there then.
  const readKeys = () =>
    new Map(
      known.flatMap(({ assembly, dir, place }) => {
        const theirs = createCredentials(dir, place, []);
        return wantedFunctions(assembly).map(
          (fn) => [theirs.ofFunction(fn).accessKeyId, theirs.lookup] as const,
        );
      }),
    );
  return {
    assemblies: known.map(({ assembly }) => assembly),
    lookup(accessKeyId) {
      if (known.length === 0) return undefined;
      keys ??= readKeys();
      return keys.get(accessKeyId)?.(accessKeyId);
    },
    endpointFor({ url = '/' }, service) {
      if (service === 'lambda') {
        const reference = decodeURIComponent(INVOKED.exec(url)?.[1] ?? '');
        return accounts.get(/^(?:arn:aws:lambda:[^:]+:)?(\d{12}):/.exec(reference)?.[1] ?? '');
      }
      const [, bucket = ''] = service === 's3' ? (/^\/([^/?]+)/.exec(url) ?? []) : [];
      return buckets.get(`arn:aws:s3:::${bucket}`);
    },
  };
}
