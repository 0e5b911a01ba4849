import { type Letter, lastPart, letterOf, type Message } from './letter.ts';
import type { DeadLetterQueue } from './queue.ts';

export interface RedriveDeps {
  readonly queue: DeadLetterQueue;
  /** Gives the payload to a function, without waiting for what it makes of it. */
  readonly invoke: (functionArn: string, payload: string) => Promise<void>;
  readonly say: (line: string) => void;
}

export interface Order {
  /** Otherwise letters are shown and stay. */
  readonly putBack: boolean;
  /** Only letters for this function, by name. */
  readonly only?: string;
}

export interface Outcome {
  readonly seen: number;
  readonly returned: number;
  /** Letters that were to go back and could not. */
  readonly failed: number;
}

/** Longer than a run takes: a letter that fails again comes back to the queue later, and is not met twice. */
const HIDDEN_SECONDS = 600;

/**
 * Shows every letter and, if told to, gives each back to the function that it was meant for and then deletes it. If this
 * dies in between, the function gets the same event twice, which every consumer of the house expects: EventBridge and
 * Lambda themselves promise no more than "at least once".
 */
export async function redrive({ queue, invoke, say }: RedriveDeps, order: Order): Promise<Outcome> {
  const hidden = new Map<string, Message>();
  const take = async () => {
    const batch = await queue.take(HIDDEN_SECONDS);
    for (const message of batch) hidden.set(message.id, message);
    return batch;
  };
  let [seen, returned, failed] = [0, 0, 0];
  try {
    for (let batch = await take(); batch.length > 0; batch = await take()) {
      for (const message of batch) {
        seen += 1;
        const letter = letterOf(message);
        const wanted = order.putBack && (!order.only || lastPart(letter.target ?? '') === order.only);
        const outcome = wanted ? await giveBack(letter, invoke) : 'stays';
        say(line(message, letter, outcome));
        if (outcome === 'back') {
          await queue.delete(message);
          hidden.delete(message.id);
          returned += 1;
        } else if (wanted) failed += 1;
      }
    }
  } finally {
    // Also after an error: a letter must not stay hidden from whoever looks next.
    await Promise.allSettled([...hidden.values()].map((message) => queue.putBack(message)));
  }
  return { seen, returned, failed };
}

async function giveBack({ target, payload }: Letter, invoke: RedriveDeps['invoke']): Promise<string> {
  if (!target || payload === undefined) return 'cannot go back: it does not say what to whom';
  try {
    await invoke(target, payload);
    return 'back';
  } catch (error) {
    return `cannot go back: ${error instanceof Error ? error.name : 'unknown error'}`;
  }
}

const line = ({ id }: Message, { from, target, error, attempts }: Letter, outcome: string) =>
  `  ${id.slice(0, 8)}  ${lastPart(target ?? 'nobody').padEnd(24)} ${error}, ${attempts} attempts, from ${from}: ${outcome}`;
