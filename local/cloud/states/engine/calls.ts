/** A task in flight. `free` gives its place back; calling it twice does no harm. */
interface Call {
  readonly signal: AbortSignal;
  free(): void;
}

/** The tasks in flight: no more than `limit` at once, each can be broken off by the frame that it belongs to. */
export class Calls {
  readonly #limit: number;
  readonly #waiting: (() => void)[] = [];
  readonly #running = new Map<number, AbortController>();
  #taken = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Resolves when a place is free. The place must be given back, by `free` or by a call's end. */
  async reserve(): Promise<() => void> {
    if (this.#taken >= this.#limit) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#taken += 1;
    let free = false;
    return () => {
      if (free) return;
      free = true;
      const next = this.#waiting.shift();
      if (next) next();
      else this.#taken -= 1;
    };
  }

  /** Notes that the frame has a call in flight, in a place that was reserved. */
  open(frame: number, release: () => void): Call {
    const controller = new AbortController();
    this.#running.set(frame, controller);
    const free = () => {
      release();
      if (this.#running.get(frame) === controller) this.#running.delete(frame);
    };
    // A call that does not heed the signal must not hold its place.
    controller.signal.addEventListener('abort', free, { once: true });
    return { signal: controller.signal, free };
  }

  abort(frame: number): void {
    this.#running.get(frame)?.abort();
  }

  abortAll(): void {
    for (const controller of [...this.#running.values()]) controller.abort();
  }
}
