import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Assembly, Resource } from './template/index.ts';

/**
 * Which port each HTTP API (or user pool) has. Kept on disk, because its address is part of links that were sent by mail
 * and of tokens: it keeps its port when the template changes.
 */
export interface ApiPorts {
  of(api: { readonly stack: string; readonly logicalId: string }): number;
}

export function apiPorts(dir: string, first: number, name = 'api-ports.json'): ApiPorts {
  const file = path.join(dir, name);
  const ports: Record<string, number> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  return {
    of({ stack, logicalId }) {
      const name = `${stack}/${logicalId}`;
      const known = ports[name];
      if (known !== undefined) return known;
      const port = Math.max(first - 1, ...Object.values(ports)) + 1;
      ports[name] = port;
      writeFileSync(file, `${JSON.stringify(ports, null, 2)}\n`);
      return port;
    },
  };
}

/** The HTTP API of an id, which its port goes by. */
export function apiOf(assembly: Assembly, id: string): Resource {
  const resource = assembly.ofType('AWS::ApiGatewayV2::Api').find((api) => api.physicalName === id);
  if (!resource) throw new TypeError(`The template has no HTTP API ${id}`);
  return resource;
}
