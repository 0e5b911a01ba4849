import { createDistribution } from './index.ts';
import type { DistributionOptions, DistributionSpec } from './types.ts';

export interface Cdn {
  listen(): Promise<void>;
  close(): Promise<void>;
}

/** All distributions of a template, each on the port that it is given. */
export function createCdn(
  o: DistributionOptions & { distributions: readonly (DistributionSpec & { readonly port: number })[] },
): Cdn {
  const all = o.distributions.map(({ port, ...spec }) => ({ port, server: createDistribution(spec, o) }));
  return {
    async listen() {
      for (const { port, server } of all) await server.listen(port);
    },
    async close() {
      for (const { server } of all) await server.close();
    },
  };
}
