import { createContext, useContext } from 'react';
import type { CaseView } from '#contracts/console-api.ts';
import type { Answer } from '../api/client.ts';

export type GroupView = Answer<'GET /group'>;

/** The case that a page is about, as it was read last. */
export interface TheCase {
  readonly view: CaseView;
  readonly group: GroupView | undefined;
  reload(): Promise<void>;
  /** Somebody decided on a case that had moved on: shows what happened since event `n`. */
  showSince(n: number): void;
}

export const CaseContext = createContext<TheCase | null>(null);

export function useCase(): TheCase {
  const found = useContext(CaseContext);
  if (!found) throw new Error('This part stands outside of a case');
  return found;
}
