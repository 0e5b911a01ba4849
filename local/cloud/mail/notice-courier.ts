import type { Clock } from '../clock.ts';
import { errorCode } from './error-code.ts';
import type { NoticeMessage } from './notice-message.ts';
import type { Notice, NoticeQueue } from './notice-queue.ts';

/**
 * Hands over a mail that comes back. Durable when it resolves. An error with a `responseCode` of 500 or more is a
 * refusal for good; after any other it is tried again.
 */
export type DeliverNotice = (
  raw: Buffer,
  envelope: { readonly from: string; readonly to: string },
) => Promise<void>;

/** What became of a notice; names nobody. */
export interface NoticeLogEntry {
  readonly event: 'notice-delivered' | 'notice-refused' | 'notice-delayed';
  readonly mailId: string;
  readonly reaction: Notice['reaction'];
  /** Why not. */
  readonly cause?: string;
}

export interface NoticeCourier {
  start(): void;
  /** Looks for what is due. Call after adding a notice. */
  wake(): void;
  /** Resolves once nothing is under way any more. */
  stop(): Promise<void>;
}

const FIRST_DELAY_MS = 60_000;
const LONGEST_DELAY_MS = 3_600_000;

/** Delivers the notices one after the other. One leaves the queue only when it was taken, so it may come twice. */
export function createNoticeCourier({
  clock,
  queue,
  compose,
  deliver,
  log,
}: {
  readonly clock: Clock;
  readonly queue: NoticeQueue;
  readonly compose: (notice: Notice) => Promise<NoticeMessage>;
  readonly deliver: DeliverNotice;
  readonly log: (entry: NoticeLogEntry) => void;
}): NoticeCourier {
  let running = false;
  let underWay: Promise<void> | undefined;
  let cancelTimer = () => {};

  const wake = () => {
    cancelTimer();
    if (!running || underWay) return;
    const notice = queue.first();
    if (!notice) return;
    if (notice.due > clock.now()) {
      cancelTimer = clock.at(notice.due, wake);
      return;
    }
    underWay = carry(notice)
      .then(
        () => clock.now(),
        // The queue itself failed, for want of disk perhaps.
        () => clock.now() + FIRST_DELAY_MS,
      )
      .then((next) => {
        underWay = undefined;
        if (running) cancelTimer = clock.at(next, wake);
      });
  };

  const carry = async (notice: Notice): Promise<void> => {
    const { mailId, reaction } = notice;
    try {
      const { from, content } = await compose(notice);
      await deliver(content, { from, to: notice.to });
      queue.remove(notice.id);
      log({ event: 'notice-delivered', mailId, reaction });
    } catch (error) {
      const refused = isRefusal(error);
      if (refused) queue.remove(notice.id);
      else queue.postpone(notice.id, clock.now() + delayAfter(notice.attempts));
      log({
        event: refused ? 'notice-refused' : 'notice-delayed',
        mailId,
        reaction,
        cause: errorCode(error),
      });
    }
  };

  return {
    start() {
      running = true;
      wake();
    },
    wake,
    async stop() {
      running = false;
      cancelTimer();
      await underWay;
    },
  };
}

function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error) || !('responseCode' in error)) return false;
  return typeof error.responseCode === 'number' && error.responseCode >= 500;
}

function delayAfter(attempts: number): number {
  return Math.min(FIRST_DELAY_MS * 2 ** attempts, LONGEST_DELAY_MS);
}
