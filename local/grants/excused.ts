/** A grant that no run of the tests uses, and why it stands in the templates all the same. */
export interface Excused {
  readonly holder: RegExp;
  readonly action: RegExp;
  /** What one of its resources looks like. @default any */
  readonly on?: RegExp;
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
  {
    holder:
      /^[\w-]+\/(RecordDocument|DeleteDocuments|AskStore|LookUpMailbox|RecordDesk|ConsoleApi)Role\/DefaultPolicy$/,
    action: /^s3:ListBucket$/,
    because:
      'tells "not there" from "forbidden", which takes an event that comes twice or an object that went meanwhile',
  },
  {
    holder: /^[\w-]+-(pipeline|web)\/\w+Role\/DefaultPolicy$/,
    action: /^kms:GenerateDataKey$/,
    because:
      'AWS names it among what a table with a key of one’s own takes (DynamoDB guide, encryption at rest: usage notes); here only kms:Decrypt is seen',
  },
  {
    holder: /^[\w-]+-affiliate-[\w-]+\/[\w-]+-lookupRole\/DefaultPolicy$/,
    action: /^kms:Decrypt$/,
    because: 'a file that is too large to be written at once: S3 reads its parts again',
  },
  {
    holder: /^[\w-]+-pipeline\/SealPackageRole\/DefaultPolicy$/,
    action: /^s3:AbortMultipartUpload$/,
    because: 'takes away the parts of a package that could not be written to its end',
  },
  {
    holder: /^[\w-]+-pipeline\/SweepRole\/DefaultPolicy$/,
    action: /^(lambda:InvokeFunction|dynamodb:UpdateItem)$/,
    because:
      'a kept record is erased when its date comes, years later: tests of the function do it, no edition',
  },
  {
    holder: /^[\w-]+-pipeline\/TakeMailRole\/DefaultPolicy$/,
    action: /^s3:PutObject$/,
    because: 'a proof that comes by mail: no test has an edition take one yet',
  },
];
