import type { PlayedCase } from './played-case.ts';

/** What happens to one request, in days since it came. */
export interface Part {
  /** In a few words, for the picture. */
  readonly kind: string;
  readonly acts: readonly Act[];
}

interface Act {
  /** Days since the first act; `act-by`: on the last day on which an answer is in time. */
  readonly after: number | 'act-by';
  readonly act: (played: PlayedCase) => Promise<void>;
}

const on = (after: Act['after'], act: Act['act']): Act => ({ after, act });

/** From the letter to the end of the search, with the pace of a good week. */
const asks = (
  subject: Parameters<PlayedCase['write']>[0],
  { proves = 2, accepts = 3, searches = 5 } = {},
) => [
  on(0, (played) => played.write(subject)),
  on(proves, (played) => played.prove()),
  on(accepts, (played) => played.accept()),
  on(searches, (played) => played.search()),
];
const releases = (after: Act['after']) => on(after, (played) => played.release());

/** Every kind of request that the calendar shows, and how often: forty in all. */
export const PARTS: readonly (Part & { readonly times: number })[] = [
  { kind: 'access', times: 7, acts: [...asks('access'), releases(8)] },
  {
    kind: 'access, on the last day',
    times: 3,
    acts: [...asks('access', { proves: 5, accepts: 8, searches: 12 }), releases('act-by')],
  },
  {
    kind: 'access, proven late',
    times: 3,
    acts: [...asks('access', { proves: 18, accepts: 19, searches: 20 }), releases(23)],
  },
  {
    kind: 'access, a store is silent',
    times: 2,
    acts: [...asks('access').slice(0, 3), on(20, (played) => played.goOn()), releases(21)],
  },
  {
    kind: 'access and nobody proves it',
    times: 4,
    acts: [
      on(0, (played) => played.write('access')),
      on(36, (played) => played.refuse('identity-not-proven', 'unproven')),
    ],
  },
  { kind: 'portability', times: 3, acts: [...asks('portability'), releases(9)] },
  {
    kind: 'erasure',
    times: 5,
    acts: [
      ...asks('erasure'),
      on(9, (played) => played.decide({ right: 'erasure', outcome: 'erased', ground: '17(1)(b)' })),
      releases(10),
    ],
  },
  {
    kind: 'restriction',
    times: 3,
    acts: [
      ...asks('restriction'),
      on(7, (played) =>
        played.decide({
          right: 'restriction',
          outcome: 'restricted',
          ground: '18(1)(a)',
          until: 'Until it has been looked into.',
        }),
      ),
      releases(7),
    ],
  },
  {
    kind: 'rectification, refused',
    times: 3,
    acts: [
      ...asks('rectification'),
      on(8, (played) =>
        played.decide({
          right: 'rectification',
          outcome: 'refused',
          ground: '16-shown-accurate',
          reason: played.reason('accurate'),
        }),
      ),
      releases(8),
    ],
  },
  {
    kind: 'objection to marketing',
    times: 4,
    acts: [
      on(0, (played) => played.write('marketing')),
      on(1, (played) => played.prove()),
      on(1, (played) => played.accept()),
    ],
  },
  {
    kind: 'excessive, refused',
    times: 3,
    acts: [...asks('access'), on(6, (played) => played.refuse('excessive', 'excessive'))],
  },
];
