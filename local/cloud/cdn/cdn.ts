import { createDistribution } from './index.ts';
import type { DistributionOptions, DistributionSpec } from './types.ts';

export interface Cdn {
  listen(): Promise<void>;
  close(): Promise<void>;
}

type Placed = DistributionSpec & Pick<DistributionOptions, 'read'> & { readonly port: number };

/** All distributions of a template, each on the port that it is given. */
export function createCdn({
  clock,
  distributions,
}: Pick<DistributionOptions, 'clock'> & { distributions: readonly Placed[] }): Cdn {
  const all = distributions.map(({ port, read, ...spec }) => ({
    port,
    server: createDistribution(spec, { clock, read }),
  }));
  return {
    async listen() {
      for (const { port, server } of all) await server.listen(port);
    },
    async close() {
      for (const { server } of all) await server.close();
    },
  };
}
