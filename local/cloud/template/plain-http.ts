import { isRecord } from './intrinsics.ts';
import type { AskAttribute } from './stack-resolver.ts';

export interface PlainHttp {
  /** Asks, and takes note of answers that are a host of this machine. */
  readonly ask: AskAttribute;
  /** The value with every `https://` before a host that was noted as `http://`. */
  reachable(value: unknown): unknown;
}

const LOCAL_HOST = /^127\.0\.0\.1:\d+$/;

/**
 * AWS gives the domain of a distribution without a scheme, so templates write `https://` before it. On this machine the
 * attribute is host and port of a server that speaks no TLS: what was put before it has to change with it.
 */
export function plainHttp(ask: AskAttribute): PlainHttp {
  const hosts = new Set<string>();

  const reachable = (value: unknown): unknown => {
    if (typeof value === 'string')
      return value.replace(/https:\/\/(127\.0\.0\.1:\d+)/g, (url, host: string) =>
        hosts.has(host) ? `http://${host}` : url,
      );
    if (Array.isArray(value)) return value.map(reachable);
    if (!isRecord(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, reachable(inner)]));
  };

  return {
    ask(resource, attribute) {
      const answer = ask(resource, attribute);
      if (answer !== undefined && LOCAL_HOST.test(answer)) hosts.add(answer);
      return answer;
    },
    reachable,
  };
}
