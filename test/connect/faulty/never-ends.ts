import { fixture, withKit } from './with-kit.ts';

/** Waits for its store for ever. */
export const handler = withKit(() => ({ access: async () => await new Promise(() => undefined) }));
export { fixture };
