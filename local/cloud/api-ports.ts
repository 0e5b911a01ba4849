import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

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
