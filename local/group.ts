import path from 'node:path';
import type { Group } from '#contracts/registry.ts';
import { loadRegistry } from '../registry/load.ts';
import { ROOT } from './place.ts';

/** The group whose registry lies in a tree of sources: this one, unless it is told another. */
export const theGroup = (root: string = ROOT): Group => loadRegistry(path.join(root, 'registry')).group;

/** Where people write to: the first of the addresses that the group publishes. */
export function officialAddress({ mailboxes }: Group = theGroup()): string {
  const [first] = mailboxes.requests;
  if (first === undefined) throw new Error('The group has no mailbox for requests');
  return first;
}
