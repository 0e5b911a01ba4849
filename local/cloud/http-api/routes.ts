import { notEmulated } from '#cloud/service.ts';
import type { RouteSpec } from './types.ts';

export interface Match {
  readonly route: RouteSpec;
  /** Decoded. */
  readonly pathParameters: Readonly<Record<string, string>>;
}

type Segment = { kind: 'literal' | 'parameter' | 'greedy'; name: string };

interface Compiled {
  readonly route: RouteSpec;
  readonly method: string;
  readonly segments: readonly Segment[];
  readonly rank: string;
}

/**
 * Compiles route keys into a look-up with the precedence of an HTTP API: a full match before one by `{proxy+}`, a
 * literal segment before `{param}`, the method's own route before `ANY`, and `$default` last.
 */
export function compileRoutes(
  specs: readonly RouteSpec[],
): (method: string, path: string) => Match | undefined {
  const fallback = specs.find((route) => route.key === '$default');
  const routes = specs.filter((route) => route.key !== '$default').map(compile);
  routes.sort((a, b) => (a.rank < b.rank ? -1 : 1));
  refuseTwins(specs);

  return (method, path) => {
    const segments = path.split('/').slice(1);
    for (const { route, method: wanted, segments: pattern } of routes) {
      if (wanted !== 'ANY' && wanted !== method) continue;
      const pathParameters = matchPath(pattern, segments);
      if (pathParameters) return { route, pathParameters };
    }
    return fallback && { route: fallback, pathParameters: {} };
  };
}

const KEY = /^(ANY|GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) (\/.*)$/;

function compile(route: RouteSpec): Compiled {
  const [, method, path] = KEY.exec(route.key) ?? [];
  if (method === undefined || path === undefined) throw notEmulated(`the route key "${route.key}"`);
  const segments = path
    .split('/')
    .slice(1)
    .map((text) => segment(text, route.key));
  if (segments.slice(0, -1).some(({ kind }) => kind === 'greedy'))
    throw notEmulated(`the route key "${route.key}": only the last segment can be greedy`);
  return { route, method, segments, rank: rankOf(segments, method) };
}

function segment(text: string, key: string): Segment {
  const [, name, plus] = /^\{([A-Za-z0-9._:-]+)(\+)?\}$/.exec(text) ?? [];
  if (name !== undefined) return { kind: plus ? 'greedy' : 'parameter', name };
  if (/[{}]/.test(text)) throw notEmulated(`the route key "${key}"`);
  return { kind: 'literal', name: text };
}

const RANK: Readonly<Record<Segment['kind'], string>> = { literal: '0', parameter: '1', greedy: '2' };

/** Sorts as text in the order of precedence: a full match comes before any greedy one. */
function rankOf(segments: readonly Segment[], method: string): string {
  const greedy = segments.some(({ kind }) => kind === 'greedy') ? '1' : '0';
  return `${greedy}${segments.map(({ kind }) => RANK[kind]).join('')}${method === 'ANY' ? '4' : '3'}`;
}

function matchPath(
  pattern: readonly Segment[],
  segments: readonly string[],
): Record<string, string> | undefined {
  const found: [string, string][] = [];
  for (const [i, { kind, name }] of pattern.entries()) {
    const text = kind === 'greedy' ? segments.slice(i).join('/') : segments[i];
    if (kind === 'literal' ? text !== name : !text) return undefined;
    if (kind !== 'literal') found.push([name, decodeURIComponent(text ?? '')]);
    if (kind === 'greedy') return Object.fromEntries(found);
  }
  return pattern.length === segments.length ? Object.fromEntries(found) : undefined;
}

function refuseTwins(specs: readonly RouteSpec[]): void {
  const keys = new Set<string>();
  for (const { key } of specs) {
    if (keys.has(key)) throw new Error(`The route ${key} is there twice.`);
    keys.add(key);
  }
}
