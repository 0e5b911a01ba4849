import { useEffect, useRef, useState } from 'react';
import type { CaseView } from '#contracts/console-api.ts';
import { today } from '../days/days.ts';
import { dayText, dayWithWeekday } from '../days/in-words.ts';
import { useConsole } from '../shell/console-context.ts';
import { named } from '../words/words.ts';
import { placed, share } from './geometry.ts';
import { reasonOf } from './reason.ts';

/** Pixels. */
const LABEL = 200;
const MARGIN = 10;
const LANE = 42;
const NARROW = 560;

/** The dates of a case on a line, with every date's reason below it. On a narrow page the list is the drawing. */
export function Timeline({ clock }: { readonly clock: CaseView['clock'] }) {
  const { words, locale } = useConsole();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const now = { kind: 'now', day: today() } as const;
  const isOver = clock.some(({ kind }) => kind === 'closed');
  const dates = isOver ? clock : [...clock, now];
  const length = Math.max(width - 2 * MARGIN, 1);
  const points = placed<string>(dates, { length, label: LABEL });
  const lanes = Math.max(...points.map(({ lane }) => lane), 0) + 1;
  const line = lanes * LANE + 14;
  return (
    <div ref={box}>
      {width >= NARROW ? (
        <svg
          className="clock"
          role="img"
          aria-label={words.clock.label(dates.length)}
          width={width}
          height={line + 16}
          viewBox={`0 0 ${width} ${line + 16}`}
        >
          <line className="clock-line" x1={MARGIN} x2={width - MARGIN} y1={line} y2={line} />
          <line
            className="clock-past"
            x1={MARGIN}
            x2={MARGIN + share(dates, isOver ? (points.at(-1)?.day ?? now.day) : now.day) * length}
            y1={line}
            y2={line}
          />
          {points.map(({ kinds, day, at, lane, anchor }) => {
            const x = MARGIN + at;
            const y = line - 26 - lane * LANE;
            const main = kinds.includes('act-by') ? 'act-by' : (kinds[0] ?? 'now');
            return (
              <g key={day} className={`clock-${main}`}>
                <line className="clock-stem" x1={x} x2={x} y1={y + 4} y2={line - 7} />
                <circle className="clock-point" cx={x} cy={line} r={main === 'act-by' ? 8 : 6} />
                <text className="clock-name" x={x} y={y - 14} textAnchor={anchor}>
                  {[main, ...kinds.filter((kind) => kind !== main)]
                    .map((kind) => named(words.clock.kinds, kind))
                    .join(' · ')}
                </text>
                <text className="clock-day" x={x} y={y} textAnchor={anchor}>
                  {dayText(day, locale)}
                </text>
              </g>
            );
          })}
        </svg>
      ) : null}
      <ol className="clock-list">
        {[...clock]
          .toSorted((one, other) => one.day.localeCompare(other.day))
          .map((date) => (
            <li key={date.kind} className={`clock-item clock-item-${date.kind}`}>
              <span className="clock-item-name">{named(words.clock.kinds, date.kind)}</span>
              <span className="clock-item-day">{dayWithWeekday(date.day, locale)}</span>
              <span className="clock-item-why">{reasonOf(date, clock, words, locale)}</span>
            </li>
          ))}
      </ol>
    </div>
  );
}

function useWidth(box: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const seen = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    seen.observe(element);
    return () => seen.disconnect();
  }, [box]);
  return width;
}
