import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useState } from 'react';
import type { ConsoleAnswer } from '#contracts/console-api.ts';
import { asProblem, type Problem } from '../api/problem.ts';
import { useCase } from '../case/case-context.ts';
import { dayText } from '../days/in-words.ts';
import { companyName, storeName } from '../group/names.ts';
import { useConsole } from '../shell/console-context.ts';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { named } from '../words/words.ts';

type Said = ConsoleAnswer<'POST /cases/{reference}/dry-run'>;

/** What the stores would do, asked before it is decided. It is thrown away as soon as the decision is another. */
export function DryRunPanel({ outcomes }: { readonly outcomes: readonly Record<string, string>[] }) {
  const { words, locale, api } = useConsole();
  const { view, group } = useCase();
  const { dryRun } = words.acts;
  const wanted = JSON.stringify(outcomes);
  const [said, setSaid] = useState<{ readonly of: string; readonly answer: Said }>();
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);
  const ask = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      const answer = await api.call('POST /cases/{reference}/dry-run', {
        path: { reference: view.reference },
        body: { outcomes: [...outcomes] },
      });
      setSaid({ of: wanted, answer });
    } catch (error) {
      setProblem(asProblem(error));
    }
    setBusy(false);
  };
  const place = ({ controller, store }: { controller: string; store: string }) =>
    `${companyName(group, controller)}, ${storeName(group, controller, store, locale)}`;
  const answer = said?.of === wanted ? said.answer : undefined;
  return (
    <SpaceBetween size="s">
      <Button formAction="none" loading={isBusy} loadingText={dryRun.asking} onClick={() => void ask()}>
        {dryRun.button}
      </Button>
      {problem ? <ProblemAlert problem={problem} /> : null}
      <div aria-live="polite">
        {answer ? (
          <div className="dry-run">
            <Box variant="h3" fontSize="heading-s">
              {dryRun.title}
            </Box>
            {answer.stores.length === 0 ? <Box>{dryRun.nothing}</Box> : null}
            <dl>
              {answer.stores.map((one) => (
                <div key={`${one.controller}/${one.store}/${one.operation}`}>
                  <dt>
                    {place(one)}{' '}
                    <span className="quiet">{named(words.changes.operations, one.operation)}</span>
                  </dt>
                  <dd>
                    <StatusIndicator type={INDICATORS[one.outcome]}>
                      {one.outcome === 'done'
                        ? one.results
                            .map(({ result, count }) => `${count} ${named(dryRun.results, result)}`)
                            .join(', ') || dryRun.nothing
                        : named(dryRun.outcomes, one.outcome)}
                    </StatusIndicator>
                  </dd>
                </div>
              ))}
              {answer.kept.map((one) => (
                <div key={`${one.controller}/${one.store}/${one.ground}/${one.until}`}>
                  <dt>{place(one)}</dt>
                  <dd>
                    {dryRun.kept(one.count, dayText(one.until, locale))}{' '}
                    <span className="quiet">{named(words.grounds, one.ground)}</span>
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        ) : null}
      </div>
    </SpaceBetween>
  );
}

const INDICATORS = { done: 'info', deferred: 'pending', unsupported: 'stopped', failed: 'warning' } as const;
