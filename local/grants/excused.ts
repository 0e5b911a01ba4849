/** A grant that no run of the tests uses, and why it stands in the templates all the same. */
export interface Excused {
  readonly holder: RegExp;
  readonly action: RegExp;
  readonly because: string;
}

export const EXCUSED: readonly Excused[] = [
  {
    holder: /^[\w-]+-pipeline\/Request\/Role\/DefaultPolicy$/,
    action: /^logs:/,
    because: 'Step Functions sets up the delivery of its log; here the history of an execution is read',
  },
  {
    holder: /^[\w-]+-pipeline\/Request\/Role\//,
    action: /^states:(Describe|Stop)Execution$/,
    because: 'a Map Run looks after its children by the API; here they are in the same store',
  },
  {
    holder: /^[\w-]+-state\/Key$/,
    action: /^kms:/,
    because: 'alarms are published to an encrypted topic; here there are no metrics, so nothing raises one',
  },
  {
    holder: /^[\w-]+-pipeline\/\w+Role\/DefaultPolicy$/,
    action: /^sqs:(SendMessage|GetQueueAttributes|GetQueueUrl)$/,
    because:
      'a function that fails for six hours leaves its event in the queue; CDK gives the three together',
  },
  {
    holder: /^[\w-]+-pipeline\/(DeadLetters\/Policy|SchedulerRoleForTarget-\w+\/DefaultPolicy)$/,
    action: /^sqs:SendMessage$/,
    because: 'a rule or schedule whose function cannot be called for hours leaves its event in the queue',
  },
];
