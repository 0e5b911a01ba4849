import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import type { GroupView } from '../case/case-context.ts';
import { useConsole } from '../shell/console-context.ts';
import { named } from '../words/words.ts';

type Store = GroupView['controllers'][number]['stores'][number];

/** What the answer says of a store: the sentences of article 15, from the data map. */
export function StoreFacts({ store }: { readonly store: Store }) {
  const { words, locale } = useConsole();
  const { group, case: of } = words;
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
        {
          label: group.accepts,
          value: store.accepts.map((kind) => named(of.identifierKinds, kind)).join(', ') || words.none,
        },
      ]}
    />
  );
}
