import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { CfnStage, HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { UserPool } from 'aws-cdk-lib/aws-cognito';
import {
  AttributeType,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { BlockPublicAccess, Bucket, BucketEncryption, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { IDENTITY_COPY_DAYS } from '#contracts/portal-api.ts';
import { BY_DUE, BY_MONTH, BY_STATUS, REPORT_LINE, TABLE_INDEXES } from '#contracts/table.ts';
import { userPool } from './user-pool.ts';

/** Days after which contents go by themselves; the case's facts stay (RET-2). Longer than any case can take. */
const CONTENT_DAYS = 400;
/** A copy is deleted when it is judged (IDV-4); this is the net below that, if nobody ever judges it. */
const IDENTITY_DAYS = IDENTITY_COPY_DAYS;

/** Everything that must outlive a deployment: cases, contents, keys, and the address that mails point to. */
export class StateStack extends Stack {
  readonly table: TableV2;
  readonly bus: EventBus;
  readonly inbox: Bucket;
  readonly identity: Bucket;
  readonly evidence: Bucket;
  readonly packages: Bucket;
  readonly secret: Secret;
  readonly key: Key;
  /** Seals packages. Whoever keeps a package checks it with the public half, for years. */
  readonly signingKey: Key;
  /** The people who work with cases. */
  readonly people: UserPool;
  /** Links in mails hold its address for months, which makes it state; its routes belong to the web stack. */
  readonly portal: HttpApi;

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, { ...props, terminationProtection: true });

    this.key = new Key(this, 'Key', {
      description: 'Personal data of cases',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });

    // RSA and not ECDSA: the same package has the same signature however often it is sealed.
    this.signingKey = new Key(this, 'SigningKey', {
      description: 'Seals the packages that requesters are given',
      keySpec: KeySpec.RSA_2048,
      keyUsage: KeyUsage.SIGN_VERIFY,
      removalPolicy: RemovalPolicy.RETAIN,
    });

    this.table = new TableV2(this, 'Cases', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      globalSecondaryIndexes: ([BY_STATUS, BY_DUE, BY_MONTH] as const).map((indexName) => ({
        indexName,
        partitionKey: { name: TABLE_INDEXES[indexName].partition, type: AttributeType.STRING },
        sortKey: { name: TABLE_INDEXES[indexName].sort, type: AttributeType.STRING },
        ...(indexName === BY_MONTH
          ? { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [REPORT_LINE] }
          : { projectionType: ProjectionType.ALL }),
      })),
      dynamoStream: StreamViewType.NEW_IMAGE,
      timeToLiveAttribute: 'ttl',
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      encryption: TableEncryptionV2.customerManagedKey(this.key),
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });

    // Both without versions on purpose: what is deleted, or written anew without its documents, is gone (IDV-4).
    this.inbox = this.bucket('Inbox', CONTENT_DAYS);
    this.identity = this.bucket('Identity', IDENTITY_DAYS);
    this.evidence = this.bucket('Evidence', CONTENT_DAYS);
    this.packages = this.bucket('Packages', CONTENT_DAYS);
    this.letMailIn();
    this.letAlarmsOut();
    this.announceUploads();

    this.secret = new Secret(this, 'HashSecret', {
      description: 'Keyed hashes of private links, one-time codes and sessions',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });

    this.people = userPool(this);
    this.bus = new EventBus(this, 'Events', { eventBusName: `${this.stackName}-events` });
    this.portal = this.portalApi();
  }

  private bucket(id: string, days: number): Bucket {
    return new Bucket(this, id, {
      encryption: BucketEncryption.KMS,
      encryptionKey: this.key,
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      lifecycleRules: [
        { expiration: Duration.days(days), abortIncompleteMultipartUploadAfter: Duration.days(2) },
      ],
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  /** SES writes raw mails into the inbox, for this account only. */
  private letMailIn(): void {
    const ses = new ServicePrincipal('ses.amazonaws.com');
    const conditions = { StringEquals: { 'aws:SourceAccount': this.account } };
    this.inbox.addToResourcePolicy(
      new PolicyStatement({
        principals: [ses],
        actions: ['s3:PutObject'],
        resources: [this.inbox.arnForObjects('*')],
        conditions,
      }),
    );
    this.key.addToResourcePolicy(
      new PolicyStatement({
        principals: [ses],
        actions: ['kms:GenerateDataKey', 'kms:Decrypt'],
        resources: ['*'],
        conditions,
      }),
    );
  }

  /** Alarms are published to a topic under this key, so that it can be encrypted at all. */
  private letAlarmsOut(): void {
    this.key.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['kms:GenerateDataKey', 'kms:Decrypt'],
        resources: ['*'],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    );
  }

  /**
   * Uploads are announced on the default bus. Set on the resource itself: the construct's own switch would bring a
   * custom resource, and there is none in this house.
   */
  private announceUploads(): void {
    // The inbox too: what is written on a page is laid there by the portal (`PAGE_MAIL_PREFIX`).
    for (const { node } of [this.identity, this.inbox]) {
      if (!(node.defaultChild instanceof CfnBucket)) throw new TypeError('A bucket has no resource');
      node.defaultChild.notificationConfiguration = {
        eventBridgeConfiguration: { eventBridgeEnabled: true },
      };
    }
  }

  private portalApi(): HttpApi {
    const api = new HttpApi(this, 'Portal', {
      apiName: `${this.stackName}-portal`,
      description: 'Pages of the requester, behind private links',
    });
    const logs = new LogGroup(this, 'PortalAccess', {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const stage = api.defaultStage?.node.defaultChild;
    if (!(stage instanceof CfnStage)) throw new TypeError('The portal has no default stage');
    // The route key and no path: the path holds the secret of the link.
    stage.accessLogSettings = {
      destinationArn: logs.logGroupArn,
      format: JSON.stringify({
        route: '$context.routeKey',
        status: '$context.status',
        ms: '$context.responseLatency',
      }),
    };
    // Bounded for everybody together; codes are bounded for each case as well.
    stage.defaultRouteSettings = { throttlingBurstLimit: 50, throttlingRateLimit: 25 };
    return api;
  }
}
