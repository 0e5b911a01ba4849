import { createTransport } from 'nodemailer';
import type { DeliverNotice } from './notice-courier.ts';

/** Delivers by SMTP to a port of this machine: what bounces comes in like any other mail. */
export function deliverBySmtp(port: number): DeliverNotice {
  const transport = createTransport({
    host: '127.0.0.1',
    port,
    secure: false,
    ignoreTLS: true,
    name: 'smtp-out.amazonses.localhost',
    socketTimeout: 60_000,
  });
  return async (raw, { from, to }) => {
    await transport.sendMail({ envelope: { from: from === '' ? false : from, to: [to] }, raw });
  };
}
