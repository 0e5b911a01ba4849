import type { AskAttribute } from './stack-resolver.ts';

const ADDRESSES: ReadonlySet<string> = new Set([
  'AWS::ApiGatewayV2::Api.ApiEndpoint',
  'AWS::CloudFront::Distribution.DomainName',
  'AWS::Cognito::UserPool.ProviderURL',
  'AWS::SQS::Queue.QueueUrl',
]);

/** Stands for addresses that only a running cloud has, for whoever reads templates for what their policies say. */
export const madeUpAddress: AskAttribute = ({ type, physicalName }, attribute) =>
  ADDRESSES.has(`${type}.${attribute}`) ? `http://127.0.0.1/${physicalName}` : undefined;
