import { defineLookup, found, item } from '#connect/index.ts';
import { behaviourOf, type Hostile } from './behaviour.ts';
import { REQUESTER } from './requester.ts';

/**
 * The lookup of every synthetic store: one bundle, told by its environment whose it is. It goes through the kit as far as
 * its store means well; a hostile one answers past it, as nothing keeps a company from.
 */

const [, , controller = '', store = ''] = (process.env['STORE_SECRET'] ?? '').split('/');
const behaviour = behaviourOf(controller, store);

const answering = defineLookup({
  controller,
  store,
  accepts: ['email'],
  async access() {
    if (behaviour === 'hangs') return new Promise<never>(() => setInterval(() => undefined, 60_000));
    if (behaviour === 'throws') throw new Error('The database is not there');
    const data = { since: '2021-04-01', note: `Known to ${controller}, ${store}` };
    return found([
      item('customers', `${controller}-${store}`, data, { identifiers: { email: REQUESTER.email } }),
    ]);
  },
});

export const handler: typeof answering | ((event: unknown) => Promise<unknown>) = (() => {
  switch (behaviour) {
    case 'answers':
    case 'hangs':
    case 'throws':
      return answering;
    case 'says-so':
      return async () => ({ outcome: 'failed', code: 'StoreUnavailable' });
    case 'exits':
      return async () => process.exit(1);
    default:
      return (event: unknown) => lie(behaviour, event);
  }
})();

async function lie(how: Hostile, event: unknown): Promise<unknown> {
  const truth = await answering(event);
  if (truth.outcome !== 'found' || !('pages' in truth)) return truth;
  switch (how) {
    case 'foreign-evidence':
      return {
        ...truth,
        pages: truth.pages.map((page) => ({ ...page, key: page.key.replace(controller, 'company-0001') })),
      };
    case 'wrong-count':
      return { ...truth, items: truth.items + 1 };
    case 'wrong-bytes':
      return { ...truth, pages: truth.pages.map((page) => ({ ...page, sha256: '0'.repeat(64) })) };
    case 'endless':
      return { ...truth, next: 'for ever' };
    case 'oversized':
      return { ...truth, next: 'x'.repeat(7 * 2 ** 20) };
    case 'no-contract':
      return { outcome: 'trust me' };
    default:
      return how satisfies never;
  }
}
