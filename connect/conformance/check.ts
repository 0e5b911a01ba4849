import type { Conversation } from './conversation.ts';
import type { Fixture } from './fixture.ts';
import type { Target } from './target.ts';

/** What one check saw; a fault that is the same for every question it throws. */
export type Verdict =
  | { readonly result: 'passed'; readonly seen: string }
  | { readonly result: 'failed' | 'warning'; readonly seen: string; readonly todo: string }
  /** `todo`: what to add to the fixture, or why not. */
  | { readonly result: 'skipped'; readonly todo: string };

export type Check = {
  readonly id: string;
  readonly title: string;
  /** Changes records of the store; on a real store only if that was asked for. */
  readonly changes?: true;
  run(at: {
    readonly talk: Conversation;
    readonly fixture: Fixture;
    readonly target: Target;
  }): Promise<Verdict>;
};

export const passed = (seen: string): Verdict => ({ result: 'passed', seen });
export const broken = (seen: string, todo: string): Verdict => ({ result: 'failed', seen, todo });
export const skipped = (todo: string): Verdict => ({ result: 'skipped', todo });
