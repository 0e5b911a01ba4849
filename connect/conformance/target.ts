/** Something that answers questions as a lookup does, wherever it runs. */
export type Target = {
  /** One invocation: the event as JSON, and how long the function has. Rejects with what the function threw. */
  ask(question: unknown, time: Time): Promise<unknown>;
  /** Where questions tell it to write. */
  readonly bucket: string;
  /** First part of every prefix. @default the company's id, as in the evidence bucket */
  readonly prefix?: string;
  /** What it wrote there; null where nothing lies. */
  written(key: string): Promise<Uint8Array | null>;
  /** Keys that have been written since the last look; null where nobody can tell. */
  keys(): Promise<readonly string[]> | null;
  /** Lines that it has logged so far; null where they cannot be read from here. */
  logged(): readonly string[] | null;
};

export type Time = {
  /** As of Lambda's context. */
  getRemainingTimeInMillis(): number;
};
