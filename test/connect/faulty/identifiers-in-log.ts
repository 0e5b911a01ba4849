import { fixture, withKit } from './with-kit.ts';

/** Logs what it was asked, of whomever. */
const sound = withKit();
export const handler = async (event: unknown) => {
  console.log('asked', event);
  return await sound(event);
};
export { fixture };
