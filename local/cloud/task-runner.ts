import { asRole } from './iam/asker.ts';
import type { Authority } from './iam/authority.ts';
import type { Deployed } from './iam/needs/deployed.ts';
import { functionArn } from './iam/needs/lambda.ts';
import { need } from './iam/needs/need.ts';
import { s3Needs } from './iam/needs/s3.ts';
import { FunctionError, type Lambda } from './lambda/index.ts';
import type { S3 } from './s3/index.ts';
import { notEmulated, ServiceError } from './service.ts';
import { TaskFailure, type TaskRunner } from './states/index.ts';

interface Reached {
  readonly lambda: Lambda;
  readonly s3: S3;
  readonly authority: Authority;
  readonly deployed: Pick<Deployed, 'place' | 'keyOf'>;
}

/** What the tasks of state machines reach, in the name of their role: functions, and objects for the reader and the writer of a Map. */
export function taskRunner({ lambda, s3, authority, deployed }: Reached): TaskRunner {
  const session = (roleArn: string) => asRole(roleArn, 'StatesExecution');
  const demandObject = (operation: string, roleArn: string, object: { bucket: string; key: string }) =>
    authority.demand(
      session(roleArn),
      s3Needs({ operation, ...object, query: new Map(), headers: new Map() }, deployed),
    );
  return {
    async invokeFunction(nameOrArn, payload, { signal, roleArn }) {
      const called = functionArn(nameOrArn, deployed.place);
      const refused = authority.refusal(session(roleArn), [need('lambda:InvokeFunction', called)]);
      if (refused !== undefined) throw new TaskFailure('Lambda.AWSLambdaException', refused);
      try {
        return await lambda.invoke(nameOrArn, payload, signal);
      } catch (error) {
        if (error instanceof FunctionError)
          throw new TaskFailure(error.errorType, JSON.stringify(error.payload));
        if (error instanceof ServiceError) throw new TaskFailure(`Lambda.${error.code}`, error.message);
        throw error;
      }
    },
    async readObject(bucket, key, roleArn) {
      demandObject('GetObject', roleArn, { bucket, key });
      return s3.get(bucket, key);
    },
    async writeObject(bucket, key, { body, roleArn }) {
      demandObject('PutObject', roleArn, { bucket, key });
      await s3.put(bucket, key, body);
    },
    childrenRefusal: (machineArn, roleArn) =>
      authority.refusal(session(roleArn), [need('states:StartExecution', machineArn)]),
    callService: (service, action) =>
      Promise.reject(notEmulated(`the integration ${service}:${action} of a state machine`)),
  };
}
