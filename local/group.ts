import path from 'node:path';
import type { Group, Registry } from '#contracts/registry.ts';
import { loadRegistry } from '../registry/load.ts';
import { ROOT } from './place.ts';

/** The registry of a tree of sources: this one, unless it is told another. */
export const theRegistry = (root: string = ROOT): Registry => loadRegistry(path.join(root, 'registry'));

export const theGroup = (root?: string): Group => theRegistry(root).group;

/** Where people write to: the first of the addresses that the group publishes. */
export function officialAddress({ mailboxes }: Group = theGroup()): string {
  const [first] = mailboxes.requests;
  if (first === undefined) throw new Error('The group has no mailbox for requests');
  return first;
}
