import { createContext, useContext } from 'react';
import type { Role } from '#contracts/console-api.ts';
import type { Api } from '../api/client.ts';
import type { Person, Session } from '../session/session.ts';
import type { Settings } from '../settings.ts';
import type { Locale, Words } from '../words/words.ts';

/** What every page stands in. */
export interface Console {
  readonly api: Api;
  readonly session: Session;
  readonly settings: Settings;
  readonly person: Person;
  readonly words: Words;
  readonly locale: Locale;
  /** Says what has been done, at the top of whatever page is shown. */
  notify(done: string): void;
}

export const ConsoleContext = createContext<Console | null>(null);

export function useConsole(): Console {
  const console = useContext(ConsoleContext);
  if (!console) throw new Error('This part stands outside of the console');
  return console;
}

export const useWords = (): Words => useConsole().words;

/** Whether the person who signed in may do what is for these roles. */
export function useMay(roles: readonly Role[]): boolean {
  const { person } = useConsole();
  return person.roles.some((role) => roles.includes(role));
}
