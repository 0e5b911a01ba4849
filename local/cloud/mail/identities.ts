import { ServiceError } from '../service.ts';
import { checkAddress } from './addresses.ts';
import { element, invalid, leaf, type QueryParameters } from './query-protocol.ts';
import type { SentMailStore } from './sent-mail-store.ts';

export type Identities = ReturnType<typeof createIdentities>;

/**
 * The addresses and domains that may send: those that were declared (none declared means that anyone may) and those
 * verified through the API, which succeeds at once as nobody has to click a link here.
 */
export function createIdentities({
  store,
  declared,
  region,
}: {
  readonly store: SentMailStore;
  readonly declared: readonly string[] | undefined;
  readonly region: string;
}) {
  const known = () => [...new Set([...(declared ?? []), ...store.identities()])].sort();

  return {
    /** Refuses a sender the way SES does outside and inside the sandbox. */
    check(senders: readonly string[]): void {
      if (!declared) return;
      const names = new Set(known().map((name) => name.toLowerCase()));
      const failed = senders.filter((sender) => !covers(names, sender.toLowerCase()));
      if (failed.length > 0)
        throw new ServiceError(
          'MessageRejected',
          'Email address is not verified. The following identities failed the check in region ' +
            `${region.toUpperCase()}: ${failed.join(', ')}`,
        );
    },

    list(parameters: QueryParameters): () => string {
      const type = parameters.text('IdentityType');
      const limit = Number(parameters.text('MaxItems') ?? 1000);
      const after = parameters.text('NextToken');
      if (type !== undefined && type !== 'EmailAddress' && type !== 'Domain')
        throw invalid(`Invalid identity type ${type}`);
      if (!Number.isInteger(limit) || limit < 1 || limit > 1000) throw invalid('MaxItems is not in 1..1000');
      return () => {
        const found = known()
          .filter((name) => type === undefined || name.includes('@') === (type === 'EmailAddress'))
          .filter((name) => after === undefined || name > after);
        const page = found.slice(0, limit);
        const last = page.at(-1);
        return (
          element('Identities', ...page.map((name) => leaf('member', name))) +
          (last !== undefined && found.length > page.length ? leaf('NextToken', last) : '')
        );
      };
    },

    verifyEmail(parameters: QueryParameters): () => string {
      const address = checkAddress(parameters.required('EmailAddress'));
      return () => {
        store.addIdentity(address);
        return '';
      };
    },

    verificationAttributes(parameters: QueryParameters): () => string {
      const asked = parameters.list('Identities');
      return () => {
        const names = new Set(known());
        const success = element('value', leaf('VerificationStatus', 'Success'));
        const entries = asked
          .filter((name) => names.has(name))
          .map((name) => element('entry', leaf('key', name), success));
        return element('VerificationAttributes', ...entries);
      };
    },
  };
}

/** An identity covers its own address, or every address at its domain and the domains below that. */
function covers(names: ReadonlySet<string>, address: string): boolean {
  if (names.has(address)) return true;
  const labels = address.slice(address.lastIndexOf('@') + 1).split('.');
  return labels.some((_, index) => names.has(labels.slice(index).join('.')));
}
