import { FunctionError, type Lambda } from './lambda/index.ts';
import type { S3 } from './s3/index.ts';
import { notEmulated, ServiceError } from './service.ts';
import { TaskFailure, type TaskRunner } from './states/index.ts';

/** What the tasks of state machines reach: functions, and objects for the reader and the writer of a Map. */
export function taskRunner({ lambda, s3 }: { lambda: Lambda; s3: S3 }): TaskRunner {
  return {
    async invokeFunction(nameOrArn, payload, signal) {
      try {
        return await lambda.invoke(nameOrArn, payload, signal);
      } catch (error) {
        if (error instanceof FunctionError)
          throw new TaskFailure(error.errorType, JSON.stringify(error.payload));
        if (error instanceof ServiceError) throw new TaskFailure(`Lambda.${error.code}`, error.message);
        throw error;
      }
    },
    readObject: (bucket, key) => s3.get(bucket, key),
    writeObject: (bucket, key, body) => s3.put(bucket, key, body),
    callService: (service, action) =>
      Promise.reject(notEmulated(`the integration ${service}:${action} of a state machine`)),
  };
}
