import Link from '@cloudscape-design/components/link';
import type { CaseLine } from '#contracts/console-api.ts';
import { ActBy } from '../days/act-by.tsx';
import { dayOfInstant } from '../days/days.ts';
import { dayText } from '../days/in-words.ts';
import { hashOf } from '../routing/route.ts';
import { useConsole } from '../shell/console-context.ts';
import { follow } from '../shell/follow.ts';
import { RightBadges } from '../shell/right-badges.tsx';
import { whyOf } from './why.ts';

/**
 * Cases to be worked, one row each. A plain list and not a table: on a telephone a row becomes a card, and nothing has to be
 * scrolled sideways.
 */
export function CaseRows({ lines }: { readonly lines: readonly CaseLine[] }) {
  const { words, locale } = useConsole();
  return (
    <ul className="rows">
      {lines.map((line) => {
        const [first, ...others] = whyOf(line, words);
        return (
          <li key={line.reference} className="row">
            <div className="row-case">
              <Link href={hashOf.case(line.reference)} onFollow={follow} fontSize="heading-s">
                {line.reference}
              </Link>
              <div className="quiet">
                {words.case.received} {dayText(dayOfInstant(line.receivedAt), locale)}
              </div>
            </div>
            <div className="row-why">
              <div>{first}</div>
              {others.length > 0 ? <div className="quiet">{others.join(' ')}</div> : null}
              <RightBadges rights={line.rights} />
            </div>
            <div className="row-date">
              <span className="quiet">{words.case.actBy}</span>
              <ActBy day={line.actBy} closed={line.status === 'closed'} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}
