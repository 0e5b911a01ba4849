import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import type { GroupView } from '../case/case-context.ts';
import { instantText } from '../days/in-words.ts';
import { useConsole } from '../shell/console-context.ts';
import { named } from '../words/words.ts';

type Report = GroupView['conformance'][number];
type Failing = GroupView['failing'][number];
type Store = GroupView['controllers'][number]['stores'][number];

/** What the answer says of a store: the sentences of article 15, from the data map. */
export function StoreFacts({
  store,
  report,
  failing,
}: {
  readonly store: Store;
  /** Of the last check of its lookup that was kept. */
  readonly report: Report | undefined;
  /** Undefined: it answered when it was asked last, or never was. */
  readonly failing: Failing | undefined;
}) {
  const { words, locale } = useConsole();
  const { group, case: of } = words;
  const healthOf = ({ failures, since, error, restsUntil }: Failing) => [
    group.fails(failures, instantText(since, locale), error),
    ...(restsUntil === null ? [] : [`; ${group.rests(instantText(restsUntil, locale))}`]),
  ];
  const text = (one: Readonly<Record<typeof locale, string>>) => one[locale];
  return (
    <KeyValuePairs
      columns={2}
      items={[
        { label: group.categories, value: store.categories.map(({ title }) => text(title)).join(', ') },
        { label: group.purposes, value: store.purposes.map(text).join('; ') },
        {
          label: group.basis,
          value: `${named(group.bases, store.legalBasis.kind)}. ${text(store.legalBasis.explanation)}`,
        },
        {
          label: group.recipients,
          value:
            store.recipients.map(({ name, country }) => `${name} (${country})`).join(', ') || group.nobody,
        },
        { label: group.retention, value: text(store.retention) },
        { label: group.source, value: text(store.source) },
        {
          label: group.transfers,
          value:
            store.transfers
              .map(({ country, recipient, safeguard }) => `${recipient} (${country}): ${text(safeguard)}`)
              .join('; ') || group.noTransfers,
        },
        { label: group.health, value: failing === undefined ? group.well : healthOf(failing) },
        {
          label: group.checked,
          value:
            report === undefined
              ? group.neverChecked
              : group.lastCheck(report.at.slice(0, 10), report.passed, {
                  passed: countOf(report, 'passed'),
                  failed: countOf(report, 'failed'),
                  skipped: countOf(report, 'skipped'),
                }),
        },
        ...(report === undefined
          ? []
          : report.findings
              .filter(({ result }) => result === 'failed' || result === 'warning')
              .map(({ id, seen, todo }) => ({ label: id, value: `${seen}. ${todo ?? ''}` }))),
        {
          label: group.accepts,
          value: store.accepts.map((kind) => named(of.identifierKinds, kind)).join(', ') || words.none,
        },
      ]}
    />
  );
}

const countOf = ({ findings }: Report, result: Report['findings'][number]['result']): number =>
  findings.filter((one) => one.result === result).length;
