import { arnOf, type NamedResource, nameOf, type ResourceTypes, regionalArn } from '../resource-type.ts';

export const scheduler: ResourceTypes = {
  'AWS::Scheduler::Schedule': {
    use: 'emulated',
    name: { property: 'Name', longest: 64 },
    arn: (schedule) =>
      regionalArn('scheduler', (name) => `schedule/${scheduleGroup(schedule)}/${name}`)(schedule),
    attributes: { Arn: arnOf },
  },
  'AWS::Scheduler::ScheduleGroup': {
    use: 'emulated',
    name: { property: 'Name', longest: 64 },
    arn: regionalArn('scheduler', (name) => `schedule-group/${name}`),
    attributes: { Arn: arnOf, Name: nameOf },
  },
};

function scheduleGroup(schedule: Pick<NamedResource, 'property'>): string {
  const given = schedule.property('GroupName');
  return typeof given === 'string' ? given : 'default';
}
