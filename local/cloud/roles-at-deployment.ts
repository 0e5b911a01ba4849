import { asRole, asService } from './iam/asker.ts';
import type { Authority } from './iam/authority.ts';
import type { Deployed } from './iam/needs/deployed.ts';
import { need } from './iam/needs/need.ts';
import {
  type Assembly,
  wantedEventSourceMappings,
  wantedFunctions,
  wantedSchedules,
  wantedStateMachines,
} from './template/index.ts';

/**
 * What fails on AWS while a stack is deployed: a service that may not take the role that it is given, and a function
 * whose role may not read the stream that is to feed it.
 * @throws ServiceError `AccessDenied`
 */
export function assertRoles(
  assembly: Assembly,
  { authority, deployed }: { authority: Authority; deployed: Pick<Deployed, 'place' | 'keyOf'> },
): void {
  const { region, account } = deployed.place;
  const takes = (service: string, roleArn: string, source?: string) =>
    authority.demand(asService(service), [
      need('sts:AssumeRole', roleArn, {
        'aws:sourceaccount': account,
        ...(source === undefined ? {} : { 'aws:sourcearn': source }),
      }),
    ]);
  const functions = wantedFunctions(assembly);
  for (const { roleArn } of functions) takes('lambda.amazonaws.com', roleArn);
  for (const { roleArn, arn } of wantedStateMachines(assembly)) takes('states.amazonaws.com', roleArn, arn);
  for (const { group, target } of wantedSchedules(assembly)) {
    // The scheduler names the group, so that one role can serve all schedules in it.
    const source = `arn:aws:scheduler:${region}:${account}:schedule-group/${group}`;
    takes('scheduler.amazonaws.com', target.roleArn, source);
  }
  for (const mapping of wantedEventSourceMappings(assembly)) {
    const fn = functions.find(({ name, arn }) => mapping.function === name || mapping.function === arn);
    if (!fn) continue;
    const table = mapping.streamArn.replace(/\/stream\/.*$/, '');
    const key = deployed.keyOf(table);
    authority.demand(asRole(fn.roleArn, fn.name), [
      need('dynamodb:ListStreams'),
      ...['DescribeStream', 'GetShardIterator', 'GetRecords'].map((read) =>
        need(`dynamodb:${read}`, mapping.streamArn),
      ),
      ...(key === undefined ? [] : [need('kms:Decrypt', key)]),
    ]);
  }
}
