import { notEmulated, type Place } from '#cloud/service.ts';
import { invalidParameter, queueDoesNotExist } from './queue-errors.ts';
import type { Queue, QueueSpec } from './types.ts';

export interface Registry {
  ensure(spec: QueueSpec): Queue;
  all(): Queue[];
  /** @throws QueueDoesNotExist, as all look-ups here */
  byArn(arn: string): Queue;
  byName(name: string): Queue;
  /** Queues are told by the account and name at the end of the URL: its host may be any name of this machine. */
  byUrl(url: string): Queue;
  urlOf(queue: Queue): string;
}

const DEFAULTS = { visibilityTimeoutSeconds: 30, retentionSeconds: 345_600 };

/** The queues that exist. Their settings come from the template at every start. */
export function createRegistry(place: Place, baseUrl: string): Registry {
  const queues = new Map<string, Queue>();
  const only = (found: Queue | undefined) => {
    if (!found) throw queueDoesNotExist();
    return found;
  };
  const byName = (name: string) => only([...queues.values()].find((queue) => queue.name === name));

  return {
    ensure(spec) {
      check(spec);
      const queue = { ...DEFAULTS, ...spec };
      queues.set(spec.arn, queue);
      return queue;
    },
    all: () => [...queues.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    byArn: (arn) => only(queues.get(arn)),
    byName,
    byUrl(url) {
      const [, account, name = ''] = /\/(\d{12})\/([\w-]+)$/.exec(url) ?? [];
      if (account !== place.account) throw queueDoesNotExist();
      return byName(name);
    },
    urlOf: (queue) => `${baseUrl.replace(/\/$/, '')}/${place.account}/${queue.name}`,
  };
}

function check({ name, visibilityTimeoutSeconds, retentionSeconds, redrive }: QueueSpec): void {
  if (name.endsWith('.fifo')) throw notEmulated(`FIFO queues (${name})`);
  if (!/^[\w-]{1,80}$/.test(name)) throw invalidParameter(`${name} is no name of a queue.`);
  within('VisibilityTimeout', visibilityTimeoutSeconds, 0, 43_200);
  within('MessageRetentionPeriod', retentionSeconds, 60, 1_209_600);
  within('maxReceiveCount', redrive?.maxReceiveCount, 1, 1000);
}

function within(name: string, value: number | undefined, least: number, most: number): void {
  if (value === undefined || (Number.isInteger(value) && value >= least && value <= most)) return;
  throw invalidParameter(`${name} must be a whole number from ${least} to ${most}.`);
}
