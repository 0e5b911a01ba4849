import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { lookupFunctionName, storeBucketName, storeTableName } from '#contracts/catalogue.ts';
import type { Controller, Registry, Store } from '#contracts/registry.ts';
import type { Bundles } from './bundle.ts';
import { PipelineFunction } from './constructs/pipeline-function.ts';
import type { StateStack } from './state-stack.ts';

interface AffiliateStackProps extends StackProps {
  readonly registry: Registry;
  readonly bundles: Bundles;
  readonly state: StateStack;
  readonly prefix: string;
}

/** Indexes of the demo stores: by each kind of identifier that a store can be searched by. */
const STORE_INDEXES = {
  byEmail: 'email',
  byPhone: 'phone',
  byCustomer: 'customerNo',
  byNameBirth: 'nameBirth',
} as const;

/**
 * The stores of the group's companies and the functions that look things up in them. A company's function reads its own
 * store, writes below its own prefix of the evidence bucket, and can do nothing else.
 */
export class AffiliateStack extends Stack {
  constructor(scope: Construct, id: string, props: AffiliateStackProps) {
    super(scope, id, props);
    for (const controller of props.registry.controllers) {
      for (const store of controller.stores) this.connect(controller, store, props);
    }
  }

  private connect(
    controller: Controller,
    store: Store,
    { bundles, state, prefix }: AffiliateStackProps,
  ): void {
    const id = `${controller.id}-${store.id}`;
    const place =
      store.connector.kind === 'dynamodb'
        ? this.tableOf(id, storeTableName(prefix, controller.id, store.id))
        : this.bucketOf(id, storeBucketName(prefix, this.account, controller.id, store.id));
    // Kept for clients: never asked, so there is nothing that could ask (PRO-1).
    if (!store.lookup) return;
    const fn = new PipelineFunction(this, `${id}-lookup`, {
      functionName: lookupFunctionName(`${prefix}-lookup-`, controller.id, store.id),
      codeFolder: bundles.lookupFolder(store.lookup),
      timeoutSeconds: 60,
      memoryMb: 512,
      environment: place.environment,
    });
    fn.addToRolePolicy(place.read);
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: ['s3:PutObject'],
        resources: [state.evidence.arnForObjects(`${controller.id}/*`)],
      }),
    );
    fn.addToRolePolicy(
      new PolicyStatement({ actions: ['kms:GenerateDataKey', 'kms:Decrypt'], resources: [state.key.keyArn] }),
    );
  }

  private tableOf(id: string, tableName: string) {
    const table = new Table(this, `${id}-store`, {
      tableName,
      partitionKey: { name: 'id', type: AttributeType.STRING },
      sortKey: { name: 'record', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    for (const [indexName, attribute] of Object.entries(STORE_INDEXES)) {
      table.addGlobalSecondaryIndex({
        indexName,
        partitionKey: { name: attribute, type: AttributeType.STRING },
        projectionType: ProjectionType.ALL,
      });
    }
    return {
      environment: { STORE_TABLE: tableName },
      read: new PolicyStatement({
        actions: ['dynamodb:GetItem', 'dynamodb:Query'],
        resources: [table.tableArn, `${table.tableArn}/index/*`],
      }),
    };
  }

  private bucketOf(id: string, bucketName: string) {
    const bucket = new Bucket(this, `${id}-store`, {
      bucketName,
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    return {
      environment: { STORE_BUCKET: bucketName },
      // Without ListBucket a missing object is 403; the lookup must be able to tell "not there".
      read: new PolicyStatement({
        actions: ['s3:GetObject', 's3:ListBucket'],
        resources: [bucket.bucketArn, bucket.arnForObjects('*')],
      }),
    };
  }
}
