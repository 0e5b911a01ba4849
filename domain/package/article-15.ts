import type { Language } from '#contracts/language.ts';
import type { StoreOutcome } from '#contracts/lookup.ts';
import type { Registry, Store } from '#contracts/registry.ts';
import { authorityBlock } from '#domain/registry/index.ts';
import type { ControllerResult, StoreResult } from './results.ts';

/** What article 15 asks to be told besides the data themselves, written once in the registry's data maps (ACC-2). */
export interface Article15 {
  readonly controllers: readonly {
    readonly id: string;
    readonly name: string;
    readonly stores: readonly StoreFacts[];
  }[];
  /** ACC-2 f. */
  readonly authority: ReturnType<typeof authorityBlock>;
  /** ACC-2 e, as articles of the GDPR. */
  readonly rights: readonly string[];
}

export interface ShortFacts {
  readonly detail: 'short';
  readonly id: string;
  readonly title: string;
  readonly outcome: StoreOutcome;
  readonly records: number;
  /** ACC-2 a. */
  readonly purposes: readonly string[];
}

export interface FullFacts extends Omit<ShortFacts, 'detail'> {
  readonly detail: 'full';
  readonly legalBasis: { readonly kind: Store['legalBasis']['kind']; readonly explanation: string };
  /** ACC-2 b. */
  readonly categories: readonly {
    readonly id: string;
    readonly title: string;
    readonly fields: Readonly<Record<string, string>>;
  }[];
  /** ACC-2 c: by name. */
  readonly recipients: Store['recipients'];
  /** ACC-2 d. */
  readonly retention: string;
  /** ACC-2 g. */
  readonly source: string;
  /** Article 15(2). */
  readonly transfers: readonly {
    readonly country: string;
    readonly recipient: string;
    readonly safeguard: string;
  }[];
  /** ACC-2 h; null: none. */
  readonly automated: string | null;
  readonly portable: boolean;
}

export type StoreFacts = FullFacts | ShortFacts;

const RIGHTS = ['16', '17', '18', '20', '21', '77', '79'] as const;

/** In full where data of the person are, in short elsewhere: what is not theirs is not processed about them (ACC-2). */
export function article15Of(
  registry: Registry,
  results: readonly ControllerResult[],
  language: Language,
): Article15 {
  return {
    controllers: results.map(({ id, known, stores }) => ({
      id,
      name: known?.name ?? id,
      stores: stores.flatMap((result) => factsOf(result, language)),
    })),
    authority: authorityBlock(registry, language),
    rights: RIGHTS,
  };
}

function factsOf({ known, outcome, items }: StoreResult, language: Language): StoreFacts[] {
  if (!known) return [];
  const of = (texts: readonly { readonly [L in Language]: string }[]) => texts.map((text) => text[language]);
  const short: ShortFacts = {
    detail: 'short',
    id: known.id,
    title: known.title[language],
    outcome,
    records: items,
    purposes: of(known.purposes),
  };
  if (items === 0 || known.role !== 'controller') return [short];
  const full: FullFacts = {
    ...short,
    detail: 'full',
    legalBasis: { kind: known.legalBasis.kind, explanation: known.legalBasis.explanation[language] },
    categories: known.categories.map(({ id, title, fields }) => ({
      id,
      title: title[language],
      fields: Object.fromEntries(Object.entries(fields).map(([field, text]) => [field, text[language]])),
    })),
    recipients: known.recipients.map(({ name, kind, country }) => ({ name, kind, country })),
    retention: known.retention[language],
    source: known.source[language],
    transfers: known.transfers.map((transfer) => ({ ...transfer, safeguard: transfer.safeguard[language] })),
    automated: known.automated?.[language] ?? null,
    portable: known.portable,
  };
  return [full];
}
