import { domainToASCII } from 'node:url';
import { type DMARCResult, dmarc, spf } from 'mailauth';
import { addressesIn } from './addresses.ts';
import { checkSignatures, type Signature } from './dkim-check.ts';
import type { Resolver } from './dns-zone.ts';
import type { Envelope } from './envelope.ts';
import type { HeaderBlock } from './message-headers.ts';
import type { AuthenticationResult, DmarcPolicy } from './verdicts.ts';

export interface SenderChecks {
  readonly spf: { readonly result: AuthenticationResult; readonly domain: string };
  /** `undefined` if the signatures could not be checked. */
  readonly dkim: readonly DkimCheck[] | undefined;
  readonly dmarc: {
    readonly result: AuthenticationResult;
    readonly domain: string | undefined;
    readonly policy: DmarcPolicy | undefined;
  };
}

export interface DkimCheck {
  readonly domain: string;
  readonly result: AuthenticationResult;
  /** Whether the signature is that of the domain in the From header, or of its organisation. */
  readonly aligned: boolean;
}

/** SPF, DKIM and DMARC by the answers of `resolver`; whatever a mail contains, it does not throw for it. */
export async function checkSender({
  envelope,
  header,
  path,
  resolver,
  now,
}: {
  readonly envelope: Envelope;
  readonly header: HeaderBlock;
  readonly path: string;
  readonly resolver: Resolver;
  readonly now: number;
}): Promise<SenderChecks> {
  const byAddress = await checkAddress(envelope, resolver);
  const signatures = await checkSignatures({ path, header, resolver, now }).catch(() => undefined);
  const byName = await checkName({ header, spf: byAddress, signatures: signatures ?? [], resolver });
  return { spf: byAddress, dkim: signatures?.map(dkimCheck), dmarc: byName };
}

/** SPF: may this address send for that domain? Bounces are judged by the name in EHLO. */
async function checkAddress(envelope: Envelope, resolver: Resolver): Promise<SenderChecks['spf']> {
  const at = envelope.from.lastIndexOf('@');
  const domain = ascii(at < 0 ? envelope.clientName : envelope.from.slice(at + 1));
  const sender = `${at < 0 ? 'postmaster' : envelope.from.slice(0, at)}@${domain}`;
  const { status } = await spf({
    sender,
    ip: envelope.remoteAddress,
    helo: envelope.clientName,
    mta: 'spfCheck',
    resolver,
  });
  return { result: resultOf(status.result), domain };
}

function dkimCheck({ signingDomain, status }: Signature): DkimCheck {
  // To mailauth a changed body is `neutral`, as is a key that nobody published. A changed body is no neutral matter.
  const changed = status.comment === 'body hash did not verify';
  return {
    domain: signingDomain,
    result: changed ? 'fail' : resultOf(status.result),
    aligned: Boolean(status.aligned),
  };
}

/** DMARC: does either of them vouch for the domain that people see? */
async function checkName({
  header,
  spf: byAddress,
  signatures,
  resolver,
}: {
  readonly header: HeaderBlock;
  readonly spf: SenderChecks['spf'];
  readonly signatures: readonly Signature[];
  readonly resolver: Resolver;
}): Promise<SenderChecks['dmarc']> {
  const domain = fromDomain(header);
  if (domain === undefined) return { result: 'none', domain, policy: undefined };
  const spfDomains = byAddress.result === 'pass' ? [byAddress.domain] : [];
  const dkimDomains = signatures
    .filter(({ status }) => status.result === 'pass')
    .map(({ signingDomain }) => ({ domain: signingDomain }));
  const found = await dmarc({ headerFrom: `x@${domain}`, spfDomains, dkimDomains, resolver });
  if (!found) return { result: 'none', domain, policy: undefined };
  const result = resultOf(found.status.result);
  const signers = dkimDomains.map((signer) => signer.domain);
  const kept = result !== 'pass' || keepsAlignment(found, { domain, spf: spfDomains, dkim: signers });
  return { result: kept ? result : 'fail', domain, policy: policyOf(found.policy) };
}

/** mailauth reads `aspf=s` and `adkim=s`, and then lets another domain of the same organisation pass all the same. */
function keepsAlignment(
  { alignment }: DMARCResult,
  { domain, spf, dkim }: { domain: string; spf: readonly string[]; dkim: readonly string[] },
): boolean {
  const keeps = (
    domains: readonly string[],
    { result, strict }: { result: string | false; strict: boolean },
  ) => (strict ? domains.some((candidate) => ascii(candidate) === domain) : Boolean(result));
  return keeps(spf, alignment.spf) || keeps(dkim, alignment.dkim);
}

/** A mail that names no sender, or several domains, has no domain to ask for a policy (RFC 7489, 6.6.1). */
function fromDomain(header: HeaderBlock): string | undefined {
  const domains = header.fields
    .filter(({ name }) => name.toLowerCase() === 'from')
    .flatMap(({ value }) => addressesIn(value))
    .map((address) => ascii(address.slice(address.lastIndexOf('@') + 1)));
  const [domain, another] = new Set(domains);
  return domain === '' || another !== undefined ? undefined : domain;
}

function ascii(domain: string): string {
  return domainToASCII(domain) || domain.toLowerCase();
}

const RESULTS: readonly AuthenticationResult[] = [
  'pass',
  'fail',
  'softfail',
  'neutral',
  'none',
  'policy',
  'temperror',
  'permerror',
];

function resultOf(result: string): AuthenticationResult {
  return RESULTS.find((known) => known === result) ?? 'neutral';
}

function policyOf(policy: string | undefined): DmarcPolicy | undefined {
  const policies: readonly DmarcPolicy[] = ['none', 'quarantine', 'reject'];
  return policies.find((known) => known === policy?.trim().toLowerCase());
}
