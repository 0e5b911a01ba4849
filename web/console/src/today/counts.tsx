import { hashOf } from '../routing/route.ts';
import { useWords } from '../shell/console-context.ts';
import type { countsOf } from './standing.ts';

type Of = ReturnType<typeof countsOf> & { readonly held: number };

const ORDER = ['decide', 'late', 'due', 'waiting', 'held', 'failed'] as const;
const GRAVE: readonly string[] = ['failed', 'late'];

/** The day at a glance. */
export function Counts({ counts }: { readonly counts: Of }) {
  const words = useWords();
  return (
    <ul className="counts">
      {ORDER.map((name) => (
        <li key={name} className={`count ${counts[name] > 0 && GRAVE.includes(name) ? 'count-grave' : ''}`}>
          <span className="count-number">{counts[name]}</span>
          <span className="count-name">
            {name === 'held' && counts.held > 0 ? (
              <a href={hashOf.held()}>{words.today.counts.held}</a>
            ) : (
              words.today.counts[name]
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
