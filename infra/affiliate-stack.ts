import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import {
  lookupFunctionName,
  storeBucketName,
  storeSecretName,
  storeTableName,
} from '#contracts/catalogue.ts';
import type { Controller, Store } from '#contracts/registry.ts';
import type { Bundles } from './bundle.ts';
import { PipelineFunction } from './constructs/pipeline-function.ts';
import { LONGEST_SECONDS, lookupName } from './lookup-sources.ts';
import { letAskersIn } from './other-accounts.ts';
import { deskOf, filesOf, recordsOf, type StorePlace } from './store-buckets.ts';

interface AffiliateStackProps extends StackProps {
  readonly controller: Controller;
  /** Of the group's country, e.g. "32": numbers without one are read as numbers of it. */
  readonly diallingCode: string;
  readonly bundles: Pick<Bundles, 'lookupFolder'>;
  /** Where it writes what it finds, and the key of that: of this account, or of the group's. */
  readonly evidence: Pick<Bucket, 'arnForObjects'>;
  readonly key: Pick<IKey, 'keyArn'>;
  readonly prefix: string;
  /** ARNs of the group's roles that may ask, for a company in an account of its own. @default those of this account */
  readonly askers?: readonly string[];
}

/** Indexes of the demo stores: by each kind of identifier that a store can be searched by. */
const STORE_INDEXES = {
  byEmail: 'email',
  byPhone: 'phone',
  byCustomer: 'customerNo',
  byNameBirth: 'nameBirth',
} as const;

/** Whether the changes of a table write items that were not there: of a suppression list, or what is left of a record. */
export const addsItems = ({ connector, categories }: Pick<Store, 'connector' | 'categories'>): boolean =>
  connector.kind === 'dynamodb' &&
  (connector.marketing === true || categories.some(({ erasure }) => erasure?.erase === 'anonymise'));

/**
 * The stores of one company and the functions that look things up in them. A function reads its own store, writes below
 * the company's prefix of the evidence bucket, and can do nothing else. One stack for each company: it comes, changes and
 * goes without the others, and none grows into CloudFormation's limit of 500 resources because the group has many.
 */
export class AffiliateStack extends Stack {
  constructor(scope: Construct, id: string, props: AffiliateStackProps) {
    super(scope, id, props);
    for (const store of props.controller.stores) this.connect(store, props);
  }

  private connect(
    store: Store,
    { controller, diallingCode, bundles, evidence, key, prefix, askers }: AffiliateStackProps,
  ): void {
    const id = `${controller.id}-${store.id}`;
    const place = this.placeOf(id, controller, store, { prefix, key });
    // Kept for clients: never asked, so there is nothing that could ask (PRO-1).
    const lookup = lookupName(controller.id, store);
    if (lookup === null) return;
    const functionName = lookupFunctionName(`${prefix}-lookup-`, controller.id, store.id);
    const fn = new PipelineFunction(this, `${id}-lookup`, {
      functionName,
      // The group's account lets it in by this name.
      roleName: askers && functionName,
      codeFolder: bundles.lookupFolder(lookup),
      timeoutSeconds: store.seconds ?? controller.seconds ?? LONGEST_SECONDS,
      concurrency: store.concurrency ?? controller.concurrency,
      memoryMb: 512,
      environment: { ...place.environment, DIALLING_CODE: diallingCode },
    });
    for (const statement of place.statements) fn.addToRolePolicy(statement);
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: ['s3:PutObject'],
        resources: [evidence.arnForObjects(`${controller.id}/*`)],
      }),
    );
    fn.addToRolePolicy(
      // A file that is written in parts is read again by S3 to make one object of them: `kms:Decrypt` too, which also opens a desk.
      new PolicyStatement({ actions: ['kms:GenerateDataKey', 'kms:Decrypt'], resources: [key.keyArn] }),
    );
    letAskersIn(this, `${id}-asker`, fn, askers ?? []);
  }

  private placeOf(
    id: string,
    controller: Controller,
    { id: store, connector, categories }: Store,
    { prefix, key }: { readonly prefix: string; readonly key: AffiliateStackProps['key'] },
  ): StorePlace {
    const place = {
      stack: this,
      id,
      bucketName: storeBucketName(prefix, this.account, controller.id, store),
    };
    switch (connector.kind) {
      case 'dynamodb':
        return this.tableOf(
          id,
          storeTableName(prefix, controller.id, store),
          addsItems({ connector, categories }),
        );
      case 's3':
        return connector.objects === undefined ? recordsOf(place) : filesOf(place, connector.objects);
      case 'human':
        return deskOf(place, key);
      case 'postgresql':
      case 'http':
        return this.addressOf(id, storeSecretName(prefix, controller.id, store));
      default:
        return connector satisfies never;
    }
  }

  /** @param mayAdd whether its changes write items that were not there */
  private tableOf(id: string, tableName: string, mayAdd: boolean): StorePlace {
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
      statements: [
        new PolicyStatement({
          actions: ['dynamodb:Query'],
          resources: [table.tableArn, `${table.tableArn}/index/*`],
        }),
        // What a person decided is carried out in the store itself: erased, corrected, marked.
        new PolicyStatement({
          actions: [
            'dynamodb:BatchGetItem',
            ...(mayAdd ? ['dynamodb:PutItem'] : []),
            'dynamodb:UpdateItem',
            'dynamodb:DeleteItem',
          ],
          resources: [table.tableArn],
        }),
      ],
    };
  }

  /**
   * Where the store is and what opens it. Made without a value: the company puts it in, and so it never stands in a
   * template.
   */
  private addressOf(id: string, name: string): StorePlace {
    const secret = new CfnSecret(this, `${id}-address`, {
      name,
      description: 'Address of a store, and what opens it',
    });
    secret.applyRemovalPolicy(RemovalPolicy.RETAIN);
    return {
      environment: { STORE_SECRET: name },
      statements: [
        new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [secret.ref] }),
      ],
    };
  }
}
