import { type ENTRY_CHANNELS, EnterRequest } from '#contracts/acts.ts';
import type { ConsoleRequest } from '#contracts/console-api.ts';
import type { ControllerId } from '#contracts/ids.ts';
import type { Language } from '#contracts/language.ts';
import type { Right } from '#contracts/rights.ts';

/** A request that a person takes in, as it is typed: what is missing in it, and as the API wants it. */

type EntryChannel = (typeof ENTRY_CHANNELS)[number];

export interface TypedEntry {
  readonly channel: EntryChannel | null;
  /** `YYYY-MM-DD`, or empty. */
  readonly received: string;
  readonly text: string;
  readonly note: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly rights: readonly Right[];
  readonly controllers: 'all' | readonly ControllerId[];
}

/** The day of receipt is left open: it is seldom the day on which somebody enters it, and a law's month runs from it. */
export const emptyEntry = (language: Language): TypedEntry => ({
  channel: null,
  received: '',
  text: '',
  note: '',
  name: '',
  email: '',
  language,
  rights: ['access'],
  controllers: 'all',
});

/** Whether it can have come then: not in days to come, and at most a year ago. */
export function canHaveCome(day: string, today: string): boolean {
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  return day >= yearAgo && day <= today;
}

/** What can be wrong, in the order of the form. */
export const FIELDS = ['channel', 'received', 'text', 'name', 'email', 'rights', 'controllers'] as const;
export type EntryField = (typeof FIELDS)[number];

/** What keeps the API from taking it, in the order of the form. */
export function faultsIn(typed: TypedEntry, today: string): readonly EntryField[] {
  const { shape } = EnterRequest;
  const isRight: Readonly<Record<EntryField, boolean>> = {
    channel: typed.channel !== null,
    received: shape.received.safeParse(typed.received).success && canHaveCome(typed.received, today),
    text: shape.text.safeParse(typed.text).success && (typed.text.trim() !== '' || typed.channel === 'phone'),
    name: shape.name.safeParse(typed.name).success,
    email: shape.email.safeParse(typed.email.trim()).success,
    rights: typed.rights.length > 0,
    controllers: typed.controllers === 'all' || typed.controllers.length > 0,
  };
  return FIELDS.filter((field) => !isRight[field]);
}

/**
 * As the API takes it; null: something is missing.
 *
 * @param key of this form: the same one twice is one case
 */
export function entryFrom(
  typed: TypedEntry,
  key: string,
  today: string,
): ConsoleRequest<'POST /cases'> | null {
  const { channel, controllers } = typed;
  if (channel === null || faultsIn(typed, today).length > 0) return null;
  return {
    ...typed,
    key,
    channel,
    email: typed.email.trim(),
    rights: [...typed.rights],
    controllers: controllers === 'all' ? controllers : [...controllers],
  };
}
