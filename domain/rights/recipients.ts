import type { ChangeOperation } from '#contracts/change-phase.ts';
import type { ControllerId, StoreId } from '#contracts/ids.ts';
import type { Language } from '#contracts/language.ts';
import type { ChangeResult, ChangeRow } from '#contracts/lookup-change.ts';
import type { Registry } from '#contracts/registry.ts';
import type { Change, RecipientsNotice } from '../letters/contents/recipients.ts';
import { findStore } from '../registry/index.ts';

/** What was done to one store, as far as its recipients have to hear of it. */
export interface DoneAct {
  readonly operation: ChangeOperation;
  readonly controller: ControllerId;
  readonly store: StoreId;
  readonly rows: readonly ChangeRow[];
  /** Of a rectification: the names of the fields. */
  readonly fields: readonly string[];
}

/** Results that changed something; "already" was told when it was done. */
const CHANGED: Readonly<Partial<Record<ChangeResult, Change>>> = {
  erased: 'erased',
  anonymised: 'erased',
  rectified: 'rectified',
  restricted: 'restricted',
  unrestricted: 'unrestricted',
};

/** A notice with whom it goes to; `contact` null: a person tells them. */
export interface AddressedNotice {
  readonly controller: ControllerId;
  readonly contact: string | null;
  readonly notice: RecipientsNotice;
}

/**
 * Everybody who was given the data, with what they have to hear (NOT-1, article 19): one notice for each recipient of
 * each company, in the company's language. It names records, and no more of the person than a reference.
 */
export function recipientsNotices({
  registry,
  language,
  reference,
  person,
  acts,
}: {
  readonly registry: Registry;
  readonly language: Language;
  readonly reference: string;
  /** What recipients know the person by. */
  readonly person: string;
  readonly acts: readonly DoneAct[];
}): readonly AddressedNotice[] {
  const notices = new Map<string, AddressedNotice>();
  for (const { controller, store, rows, fields } of acts) {
    const found = findStore(registry, controller, store);
    if (!found) continue;
    const changes = changesIn(rows, fields, (category) => titleOf(found.store, category, language));
    if (changes.length === 0) continue;
    for (const { name, contact } of found.store.recipients) {
      const key = JSON.stringify([controller, name]);
      const known = notices.get(key);
      notices.set(key, {
        controller,
        contact: known?.contact ?? contact ?? null,
        notice: {
          letter: 'recipients-notice',
          reference,
          controller: found.controller.name,
          recipient: name,
          person,
          changes: [...(known?.notice.changes ?? []), ...changes],
        },
      });
    }
  }
  return [...notices.values()];
}

function titleOf(
  store: NonNullable<ReturnType<typeof findStore>>['store'],
  category: string,
  language: Language,
): string {
  return store.categories.find(({ id }) => id === category)?.title[language] ?? store.title[language];
}

/** Records of one category to which the same was done stand together. */
function changesIn(
  rows: readonly ChangeRow[],
  fields: readonly string[],
  title: (category: string) => string,
): RecipientsNotice['changes'] {
  const groups = new Map<string, { change: Change; what: string; keys: string[] }>();
  for (const { category, id, result } of rows) {
    const change = CHANGED[result];
    if (!change) continue;
    const key = JSON.stringify([change, category]);
    const group = groups.get(key) ?? { change, what: title(category), keys: [] };
    group.keys.push(id);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => ({
    ...group,
    fields: group.change === 'rectified' ? fields : [],
  }));
}
