/** A finding of a rule pack that stays, and why. */
export interface Acknowledged {
  /** Rule ids of cdk-nag. */
  readonly rules: readonly string[];
  /** Which construct paths. */
  readonly at: RegExp;
  /** Which of the rule's findings, where a rule tells them apart. @default every one */
  readonly finding?: RegExp;
  readonly reason: string;
}

/**
 * What the packs AWS Solutions and Serverless find and what is left as it is. As data, and not on the constructs: ids of
 * findings hold generated logical ids. `test/infra/nag.test.ts` fails on a finding that is not here, and on a line here
 * that nothing needs any more.
 */
export const ACKNOWLEDGED: readonly Acknowledged[] = [
  {
    rules: ['AwsSolutions-S1'],
    at: /^[\w-]+-(state|affiliate-[\w-]+)\//,
    reason:
      'Access logs of a bucket name the function that read, never the person behind it. People read by the console only, whose own log says who. Who wants each read on record turns on data events of CloudTrail (docs/deploy.md), which can be kept in another account.',
  },
  {
    rules: ['AwsSolutions-S1', 'AwsSolutions-CFR3'],
    at: /-web\/(Pages|ConsoleSite)\//,
    reason:
      'Pages without anything personal, the same for everybody. Logs of them would be the personal data: who read about their rights, from where. The bucket is read by the distribution only.',
  },
  {
    rules: ['AwsSolutions-SMG4'],
    at: /HashSecret/,
    reason: 'It keys the hashes of private links: a new one would make every link in a letter lead nowhere.',
  },
  {
    rules: ['AwsSolutions-SMG4'],
    at: /-affiliate-[\w-]+\/[\w-]+-address$/,
    reason:
      'What opens a company’s database or service is the company’s to change, there and here: nothing of this account could set it there. A changed value is read at the next refusal, without a deployment.',
  },
  {
    rules: ['AwsSolutions-COG8'],
    at: /-state\/People\//,
    reason:
      'Threat protection judges sign-ins by address and device. Here a handful of colleagues, entered by an administrator, each with a second factor, would be profiled for little: Cognito bounds guesses in every plan. Who wants it sets the plan PLUS, $0.02 a month for each person.',
  },
  {
    rules: ['AwsSolutions-CFR1'],
    at: /-web\/(Pages|ConsoleSite)\//,
    reason: 'Everybody may ask what is kept of them, wherever they live or travel.',
  },
  {
    rules: ['AwsSolutions-CFR2'],
    at: /-web\/(Pages|ConsoleSite)\//,
    reason:
      'Files are all there is behind it: no code, no query, nothing that can be sent. A firewall would have nothing to look at, for $5 a month. The APIs are not behind it and bound their calls themselves.',
  },
  {
    rules: ['AwsSolutions-CFR4'],
    at: /-web\/(Pages|ConsoleSite)\//,
    reason:
      'Under its own name a distribution has AWS’ certificate, and with that TLS 1.0 cannot be switched off. Browsers of today do not speak it; a domain of the group’s own lifts it (docs/deploy.md).',
  },
  {
    rules: ['AwsSolutions-SQS3', 'Serverless-SQSRedrivePolicy'],
    at: /DeadLetters/,
    reason: 'It is the dead-letter queue itself. An alarm watches it, and npm run redrive empties it.',
  },
  {
    rules: ['AwsSolutions-SF1'],
    at: /Request\/Resource$/,
    reason:
      'Errors are logged. What happened otherwise stands in the chain of the case’s events, which is the evidence, and in the history for 90 days.',
  },
  {
    rules: ['AwsSolutions-SF2', 'Serverless-StepFunctionStateMachineXray', 'Serverless-LambdaTracing'],
    at: /./,
    reason:
      'A case lasts weeks and its steps seconds: the history says which step took how long. Traces would be a further place that holds who called whom, and it would cost.',
  },
  {
    rules: ['AwsSolutions-APIG4'],
    at: /portal-api GET _signing-key/,
    reason: 'The public half of a key. Whoever has a package may ask for it, for years.',
  },
  {
    rules: ['AwsSolutions-APIG4'],
    at: /portal-api (GET|POST) _(request|portal\.js)/,
    reason:
      'The form to ask by, and the pages’ one script. What is filled in counts after a code from the mailbox; both are bounded for each mailbox and each caller.',
  },
  {
    rules: ['AwsSolutions-APIG4'],
    at: /portal-api (GET|POST) _p_/,
    reason:
      'Requesters have no account. 256 bits in the link find the case, and a one-time code to the mailbox opens it; both are bounded by the function, for each case.',
  },
  {
    rules: ['Serverless-LambdaDLQ'],
    at: /\/(TakeMail|TakePage|StartCase|Resume|RecordDocument|DeleteDocuments|LookUpMailbox|AskProof)\//,
    reason: 'It has an on-failure destination, which keeps the error beside the event.',
  },
  {
    rules: ['Serverless-LambdaDLQ'],
    at: /./,
    reason:
      'Whoever calls it waits for the answer: the state machine, ask-store, an API or the stream. A queue of its own would stay empty for ever.',
  },
  {
    rules: ['Serverless-LambdaEventSourceMappingDestination'],
    at: /PublishEvents\/Stream/,
    reason:
      'Events of a case are published in order or not at all: a batch is repeated for as long as the stream keeps it, and an alarm goes off after ten minutes.',
  },
  {
    rules: ['Serverless-SNSRedrivePolicy'],
    at: /-watch\/Alarms\//,
    reason: 'A mail that is not delivered is repeated by SNS; the alarm itself stays on until it is over.',
  },
  {
    rules: ['AwsSolutions-IAM5'],
    finding: /\/index\/\*$/,
    at: /./,
    reason: 'The indexes of one table. Whoever may query the table may query it in another order.',
  },
  {
    rules: ['AwsSolutions-IAM5'],
    finding: /(Inbox|Identity|Evidence|Packages)\w+\/((pipeline|page)\/)?\*$/,
    at: /-(pipeline|web)\//,
    reason:
      'Objects of one bucket. A role cannot be confined to the case it is asked about; infra/access.ts says which function does what, and a test says it again.',
  },
  {
    rules: ['AwsSolutions-IAM5'],
    finding: /Evidence\w+\/\*\/\*\/\*\/mailbox\/\*$/,
    at: /-pipeline\/LookUpMailbox/,
    reason: 'What stores say of a mailbox, of any case: read once and deleted. Nothing else of the bucket.',
  },
  {
    rules: ['AwsSolutions-IAM5'],
    finding: /Evidence\w+\/pipeline\/\*\/draft-\*$/,
    at: /ConsoleApi/,
    reason:
      'Drafts of answers, of any case: a person who redacts one makes another. Nothing else of the bucket is written.',
  },
  {
    rules: ['AwsSolutions-IAM5'],
    finding: /Evidence\w+\/[a-z-]+\/\*$/,
    at: /-affiliate-[\w-]+\//,
    reason: 'A company writes below its own prefix and nowhere else.',
  },
  {
    rules: ['AwsSolutions-IAM5'],
    finding: /store\w+\.Arn>\/(records\/|index\/)?\*$/,
    at: /-affiliate-[\w-]+\/.*-lookupRole/,
    reason: 'The company’s own bucket: what a person decided is carried out in it.',
  },
  {
    rules: ['AwsSolutions-IAM5'],
    finding: /store\w+\.Arn>\/(questions\/\*|changes\/\*\/question\.json)$/,
    at: /-affiliate-[\w-]+\/.*-lookupRole/,
    reason: 'The company’s own desk: its lookup lays down questions there and nothing else.',
  },
  {
    rules: ['AwsSolutions-IAM5'],
    finding: /s3:::[^/]+\/(answers|questions|changes)\/\*$/,
    at: /\/(RecordDesk|ConsoleApi)Role\//,
    reason:
      'Desks by name, each of them. One function reads answers; the other reads questions and lays answers down, for whichever case a person has searched.',
  },
  {
    rules: ['AwsSolutions-IAM5'],
    finding: /^Resource::<Sweep\w+\.Arn>:\*$/,
    at: /\/SchedulerRoleForTarget/,
    reason:
      'Versions of one function, of which there are none. The role can call it and fill the dead letters.',
  },
  {
    rules: ['AwsSolutions-IAM5'],
    finding: /function:[\w-]+-lookup-\*$/,
    at: /(AskStore|LookUpMailbox|ChangeStore|ConsoleApi|Sweep)Role/,
    reason: 'Lookups by name: companies come and go without this role being changed.',
  },
  {
    rules: ['AwsSolutions-IAM5'],
    finding: /execution:[\w-]+-request[/:]\*$|^Resource::<\w+\.Arn>:\*$|^Resource::\*$/,
    at: /Request\/Role\//,
    reason:
      'Executions of its own Map, versions of its own functions, and the delivery of its log, for which AWS knows no name.',
  },
  {
    rules: ['AwsSolutions-IAM5'],
    finding: /^Resource::\*$/,
    at: /\/(Acknowledge|AskProof|Confirm|Deliver|DeliverSupplement|TellRecipients|Refuse|EndRequest|TellExtension|RecordOverdue|Sweep|PortalApi)Role\//,
    reason:
      'Confined to the group’s own sender address by a condition. SES checks the recipient’s identity as well while an account is in its sandbox, so no list of names would do.',
  },
  {
    rules: ['AwsSolutions-IAM5'],
    finding: /^Resource::\*$/,
    at: /\/PublishEventsRole\//,
    reason: 'dynamodb:ListStreams knows no resource.',
  },
];
