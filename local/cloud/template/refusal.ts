/** Where in a cloud assembly something stands, for messages. */
export interface Origin {
  readonly stack: string;
  /** The construct's path as CDK knows it, e.g. `App-Work/Api/Default`. */
  readonly path: string;
  readonly type: string;
}

/** A template that this cloud cannot run as it stands. Thrown at start, so that nothing runs half a product. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
}

/** One sentence that names the culprit: stack, path and type. */
export function refusal(origin: Origin, what: string): TemplateError {
  return new TemplateError(`${origin.path} (${origin.type} in stack ${origin.stack}): ${what}.`);
}
