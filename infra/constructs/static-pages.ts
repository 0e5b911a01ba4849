import { Arn, ArnFormat, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  CachePolicy,
  CfnDistribution,
  CfnOriginAccessControl,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  ResponseHeadersPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

export interface StaticPagesProps {
  /** Last part of names, after the stack's. */
  readonly name: string;
  readonly comment: string;
  /** What the pages may load and do. */
  readonly contentSecurityPolicy: string;
  /** Shown for what is not there; a page of the bucket. @default the origin's own words */
  readonly missingPage?: string;
}

/**
 * Pages that are the same for everybody, near everybody. Edges lie outside the European Economic Area, so nothing
 * personal ever goes through here (STO-1): that is the regional API's.
 */
export class StaticPages extends Construct {
  readonly bucket: Bucket;
  readonly url: string;
  readonly #props: StaticPagesProps;

  constructor(scope: Construct, id: string, props: StaticPagesProps) {
    super(scope, id);
    this.#props = props;
    this.bucket = new Bucket(this, 'Files', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const distribution = this.distribution();
    this.letRead(distribution.ref);
    this.url = `https://${distribution.attrDomainName}`;
  }

  /** The resource itself: the construct of CDK asks for a bucket type that exact optional properties do not fit. */
  private distribution(): CfnDistribution {
    const access = new CfnOriginAccessControl(this, 'Access', {
      originAccessControlConfig: {
        name: `${Stack.of(this).stackName}-${this.#props.name}`,
        originAccessControlOriginType: 's3',
        signingBehavior: 'always',
        signingProtocol: 'sigv4',
      },
    });
    return new CfnDistribution(this, 'Distribution', {
      distributionConfig: {
        enabled: true,
        comment: this.#props.comment,
        defaultRootObject: 'index.html',
        httpVersion: 'http2and3',
        ipv6Enabled: true,
        priceClass: 'PriceClass_100',
        origins: [
          {
            id: 'files',
            domainName: this.bucket.bucketRegionalDomainName,
            originAccessControlId: access.attrId,
            s3OriginConfig: { originAccessIdentity: '' },
          },
        ],
        defaultCacheBehavior: {
          targetOriginId: 'files',
          viewerProtocolPolicy: 'redirect-to-https',
          cachePolicyId: CachePolicy.CACHING_OPTIMIZED.cachePolicyId,
          responseHeadersPolicyId: this.headers().responseHeadersPolicyId,
          compress: true,
        },
        // A bucket that may not be listed says 403 of what is not there.
        customErrorResponses: this.missing(),
      },
    });
  }

  private missing(): CfnDistribution.CustomErrorResponseProperty[] {
    const { missingPage: responsePagePath } = this.#props;
    return responsePagePath === undefined
      ? []
      : [403, 404].map((errorCode) => ({
          errorCode,
          responseCode: 404,
          responsePagePath,
          errorCachingMinTtl: 60,
        }));
  }

  private letRead(distributionId: string): void {
    const sourceArn = Arn.format(
      {
        service: 'cloudfront',
        region: '',
        resource: 'distribution',
        resourceName: distributionId,
        arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
      },
      Stack.of(this),
    );
    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudfront.amazonaws.com')],
        actions: ['s3:GetObject'],
        resources: [this.bucket.arnForObjects('*')],
        conditions: { StringEquals: { 'AWS:SourceArn': sourceArn } },
      }),
    );
  }

  private headers(): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, 'Headers', {
      comment: 'Nothing from elsewhere, no frame around it, no trace of where one came from',
      securityHeadersBehavior: {
        contentSecurityPolicy: {
          contentSecurityPolicy: this.#props.contentSecurityPolicy,
          override: true,
        },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
        strictTransportSecurity: {
          accessControlMaxAge: Duration.days(365),
          includeSubdomains: true,
          override: true,
        },
      },
    });
  }
}
