import Button from '@cloudscape-design/components/button';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { CaseView } from '#contracts/console-api.ts';
import { RESTS } from '#contracts/lookup.ts';
import { dayOfInstant } from '../days/days.ts';
import { dayText, instantText } from '../days/in-words.ts';
import { storeName } from '../group/names.ts';
import { useConsole, useMay } from '../shell/console-context.ts';
import { named } from '../words/words.ts';
import { useCase } from './case-context.ts';

type Lookup = CaseView['lookups'][number];

const SIGNS: Readonly<Record<Lookup['outcome'], StatusIndicatorProps.Type>> = {
  found: 'success',
  nothing: 'info',
  ambiguous: 'warning',
  pending: 'pending',
  failed: 'error',
  unsupported: 'stopped',
  referred: 'info',
};

/** One store: what it answered, how much, and since when that is true. */
export function StoreCell({
  controller,
  store,
  lookup,
  onSearch,
}: {
  readonly controller: string;
  readonly store: string;
  readonly lookup: Lookup | null;
  readonly onSearch: () => void;
}) {
  const { words, locale } = useConsole();
  const { view, group } = useCase();
  const mayWork = useMay(['dpo', 'case-worker']);
  const connector = group?.controllers
    .find(({ id }) => id === controller)
    ?.stores.find(({ id }) => id === store)?.connector;
  // Also after the answer has gone without it: what is found then is sent as a supplement.
  const isByHand =
    mayWork && connector?.kind === 'human' && view.status !== 'closed' && lookup?.outcome === 'pending';
  const rests = lookup?.error === RESTS && lookup.deferredUntil !== null;
  return (
    <li className={`cell ${lookup ? `cell-${lookup.outcome}` : 'cell-unasked'}`}>
      <div className="cell-name">{storeName(group, controller, store, locale)}</div>
      {lookup === null ? (
        <span className="quiet">{words.none}</span>
      ) : (
        <>
          <StatusIndicator type={SIGNS[lookup.outcome]}>
            {named(words.stores.outcomes, lookup.outcome)}
            {lookup.items > 0 ? ` · ${lookup.items}` : ''}
          </StatusIndicator>
          {lookup.ambiguous > 0 ? (
            <div className="quiet">{words.stores.ambiguous(lookup.ambiguous)}</div>
          ) : null}
          {lookup.error && !rests ? <div className="quiet">{lookup.error}</div> : null}
          {lookup.deferredUntil ? (
            <div className="quiet">
              {rests
                ? words.stores.rests(instantText(lookup.deferredUntil, locale))
                : words.stores.until(dayText(dayOfInstant(lookup.deferredUntil), locale))}
            </div>
          ) : null}
          {isByHand ? <Button onClick={onSearch}>{words.stores.desk}</Button> : null}
        </>
      )}
    </li>
  );
}
