import { addressesIn } from '#cloud/mail/addresses.ts';
import { headerValue, readHeaders } from '#cloud/mail/message-headers.ts';
import { arnHere, type Deployed } from './deployed.ts';
import { type Need, need } from './need.ts';

/** Enough of a message, in base64, to hold its header. */
const HEADER_CHARACTERS = 4 * 2 ** 16;

/** Sending is asked for each address in From, as `ses:FromAddress`, on the identity that vouches for it. */
export function mailNeeds(form: URLSearchParams, deployed: Deployed): Need[] {
  const action = form.get('Action') ?? '';
  if (action !== 'SendRawEmail' && action !== 'SendEmail') return [need(`ses:${action}`)];
  const from = action === 'SendEmail' ? form.get('Source') : fromHeader(form.get('RawMessage.Data') ?? '');
  const senders = addressesIn(from ?? form.get('Source') ?? '');
  return (senders.length > 0 ? senders : ['']).map((address) =>
    need(`ses:${action}`, identityOf(address, deployed), { 'ses:fromaddress': address }),
  );
}

function identityOf(address: string, deployed: Deployed): string {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  return arnHere(deployed.place, 'ses', `identity/${deployed.isIdentity(address) ? address : domain}`);
}

const fromHeader = (base64: string): string | undefined =>
  headerValue(readHeaders(Buffer.from(base64.slice(0, HEADER_CHARACTERS), 'base64')), 'From');
