import type { Clock } from '#cloud/clock.ts';
import type { Place, Service } from '#cloud/service.ts';

export interface QueueSpec {
  readonly name: string;
  readonly arn: string;
  /** @default 30 */
  readonly visibilityTimeoutSeconds?: number;
  /** @default 345600, four days */
  readonly retentionSeconds?: number;
  /** Where a message goes that was received this often and not deleted. */
  readonly redrive?: { readonly targetArn: string; readonly maxReceiveCount: number };
}

/** A queue with its defaults filled in. */
export interface Queue extends QueueSpec {
  readonly visibilityTimeoutSeconds: number;
  readonly retentionSeconds: number;
}

export interface QueuesOptions {
  /** The SQLite file of messages. */
  readonly file: string;
  readonly place: Place;
  readonly clock: Clock;
  /** What queue URLs begin with: the address of the gateway, e.g. `http://127.0.0.1:4566`. */
  readonly baseUrl: string;
}

export interface Queues extends Service {
  /** Makes a queue, or changes its settings; its messages stay. */
  ensure(spec: QueueSpec): void;
  /** Sends a message with text attributes, on behalf of the cloud itself. It is on disk when this resolves. */
  send(arn: string, body: string, attributes?: Readonly<Record<string, string>>): Promise<void>;
}
