import { LambdaClient } from '@aws-sdk/client-lambda';
import { AwsClient } from 'aws4fetch';
import { asOperator } from '../../local/edition.ts';
import { mustBeRunning } from '../../local/running.ts';

/** Where the queue and the functions are, and how to sign for them. */
export interface Place {
  readonly name: string;
  readonly lambda: LambdaClient;
  readonly signer: AwsClient;
  readonly sqsEndpoint: string;
}

/** The edition that runs on this machine. */
export async function localPlace(): Promise<Place> {
  const { endpoint } = await mustBeRunning();
  const { region, credentials } = asOperator(endpoint);
  return {
    name: 'this machine',
    lambda: new LambdaClient(asOperator(endpoint)),
    signer: new AwsClient({ ...credentials, region, service: 'sqs', retries: 0 }),
    sqsEndpoint: `${endpoint}/`,
  };
}

/** An account, found as every tool of AWS finds it: the environment, a profile, a sign-in. */
export async function awsPlace(given: {
  readonly profile: string | undefined;
  readonly region: string | undefined;
}): Promise<Place> {
  const lambda = new LambdaClient({
    ...(given.profile ? { profile: given.profile } : {}),
    ...(given.region ? { region: given.region } : {}),
  });
  const region = await lambda.config.region();
  const { accessKeyId, secretAccessKey, sessionToken } = await lambda.config.credentials();
  return {
    name: `AWS, ${region}`,
    lambda,
    signer: new AwsClient({
      accessKeyId,
      secretAccessKey,
      ...(sessionToken ? { sessionToken } : {}),
      region,
      service: 'sqs',
    }),
    sqsEndpoint: `https://sqs.${region}.amazonaws.com/`,
  };
}
