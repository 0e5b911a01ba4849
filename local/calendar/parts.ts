import type { PlayedCase } from './played-case.ts';

/** How a request ends for whoever made it. */
type End = 'answered' | 'refused' | 'withdrawn' | 'lapsed';

/** What happens to one request, in days since it came. */
export interface Part {
  /** In a few words, for the picture. */
  readonly kind: string;
  readonly ends: End;
  readonly acts: readonly Act[];
}

export interface Act {
  /** Days since the first act; `act-by`: on the last day on which an answer is in time; `law-over`: the day after the law's last. */
  readonly after: number | 'act-by' | 'law-over';
  readonly by: 'requester' | 'group';
  readonly act: (played: PlayedCase) => Promise<void>;
}

/** On that day, or on the next on which the group works. */
const on = (after: Act['after'], act: Act['act']): Act => ({ after, by: 'group', act });
/** Whoever asks does so on any day. */
const asks = (after: number, act: Act['act']): Act => ({ after, by: 'requester', act });

/** From the letter to the end of the search, with the pace of a good week. */
const searched = (
  subject: Parameters<PlayedCase['write']>[0],
  { proves = 2, accepts = 3, searches = 5 } = {},
) => [
  asks(0, (played) => played.write(subject)),
  asks(proves, (played) => played.prove()),
  on(accepts, (played) => played.accept()),
  on(searches, (played) => played.search()),
];
const releases = (after: Act['after']) => on(after, (played) => played.release());

const carriesOut = (after: Act['after']) => on(after, (played) => played.carryOut());

/** Every kind of request that the calendar shows, and how often: forty in all. */
export const PARTS: readonly (Part & { readonly times: number })[] = [
  { kind: 'access', ends: 'answered', times: 3, acts: [...searched('access'), releases(8)] },
  {
    kind: 'access, on the last day',
    ends: 'answered',
    times: 2,
    acts: [...searched('access', { proves: 5, accepts: 8, searches: 12 }), releases('act-by')],
  },
  {
    kind: 'access, proven late',
    ends: 'answered',
    times: 1,
    acts: [...searched('access', { proves: 18, accepts: 19, searches: 20 }), releases(23)],
  },
  {
    kind: 'access, identity doubted',
    ends: 'answered',
    times: 1,
    acts: [
      ...searched('access', { proves: 0 }).slice(0, 2),
      // Soon enough for the month to stand still, whichever day of the week it is (CLK-6).
      on(1, (played) => played.doubt()),
      asks(9, (played) => played.proveAgain()),
      on(10, (played) => played.accept()),
      on(12, (played) => played.search()),
      releases(15),
    ],
  },
  {
    kind: 'access, a store late',
    ends: 'answered',
    times: 2,
    acts: [
      ...searched('access').slice(0, 3),
      on(12, (played) => played.goOn()),
      releases(14),
      on(24, (played) => played.supplement()),
    ],
  },
  {
    kind: 'access, more time taken',
    ends: 'answered',
    times: 2,
    acts: [...searched('access'), on(12, (played) => played.extend()), releases(36)],
  },
  {
    kind: 'access, on paper',
    ends: 'answered',
    times: 2,
    acts: [on(0, (played) => played.enter(4)), ...searched('access').slice(1), releases(8)],
  },
  {
    kind: 'access, never proven',
    ends: 'refused',
    times: 4,
    acts: [
      asks(0, (played) => played.write('access')),
      on(28, (played) => played.refuse('identity-not-proven', 'unproven')),
    ],
  },
  {
    kind: 'access, lapsed',
    ends: 'lapsed',
    times: 4,
    acts: [asks(0, (played) => played.write('access')), on('law-over', (played) => played.lapse())],
  },
  {
    kind: 'access, given up',
    ends: 'withdrawn',
    times: 5,
    acts: [asks(0, (played) => played.write('access')), on(9, (played) => played.withdraw())],
  },
  {
    kind: 'excessive',
    ends: 'refused',
    times: 4,
    acts: [...searched('access').slice(0, 2), on(6, (played) => played.refuse('excessive', 'excessive'))],
  },
  { kind: 'portability', ends: 'answered', times: 2, acts: [...searched('portability'), releases(9)] },
  {
    kind: 'erasure',
    ends: 'answered',
    times: 2,
    acts: [
      ...searched('erasure'),
      on(9, (played) => played.decide({ right: 'erasure', outcome: 'erased', ground: '17(1)(b)' })),
      releases(10),
      carriesOut(11),
    ],
  },
  {
    kind: 'restriction',
    ends: 'answered',
    times: 1,
    acts: [
      ...searched('restriction'),
      on(7, (played) =>
        played.decide({
          right: 'restriction',
          outcome: 'restricted',
          ground: '18(1)(a)',
          until: 'Until it has been looked into.',
        }),
      ),
      releases(7),
      carriesOut(8),
    ],
  },
  {
    kind: 'rectification, declined',
    ends: 'answered',
    times: 1,
    acts: [
      ...searched('rectification'),
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
    ends: 'answered',
    times: 4,
    acts: [
      asks(0, (played) => played.write('marketing')),
      asks(1, (played) => played.prove()),
      on(1, (played) => played.accept()),
    ],
  },
];
