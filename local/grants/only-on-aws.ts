/** A grant that no run on one machine can use, and why it stands in the templates all the same. */
export interface OnlyOnAws {
  readonly holder: RegExp;
  readonly action: RegExp;
  readonly because: string;
}

export const ONLY_ON_AWS: readonly OnlyOnAws[] = [
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
];
