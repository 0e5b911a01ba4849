import type { Place } from '../service.ts';
import { NO_VALUE } from './intrinsics.ts';
import { stableUuid } from './names.ts';

/** What `{ Ref: 'AWS::…' }` gives in a stack of this cloud. */
export function pseudoParameters(place: Place, stack: string): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>([
    ['AWS::AccountId', place.account],
    ['AWS::Region', place.region],
    ['AWS::Partition', 'aws'],
    ['AWS::URLSuffix', 'amazonaws.com'],
    ['AWS::StackName', stack],
    [
      'AWS::StackId',
      `arn:aws:cloudformation:${place.region}:${place.account}:stack/${stack}/${stableUuid(stack)}`,
    ],
    ['AWS::NotificationARNs', []],
    ['AWS::NoValue', NO_VALUE],
  ]);
}
