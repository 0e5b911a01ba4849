import { generateKeyPairSync } from 'node:crypto';
import { dkimSign } from 'mailauth';
import { createTransport } from 'nodemailer';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkSignatures } from '#cloud/mail/dkim-check.ts';
import { type Zone, zoneResolver } from '#cloud/mail/dns-zone.ts';
import { readHeaders } from '#cloud/mail/message-headers.ts';
import type { ReceiverOptions } from '#cloud/mail/receiver.ts';
import { beginMail, startReceiver, transport } from './receiver-under-test.ts';
import { START } from './ses-under-test.ts';

const keys = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'der' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const publicKey = { TXT: [['v=DKIM1; k=rsa; ', `p=${keys.publicKey.toString('base64')}`]] };

/** A domain that has published everything, and sends from this machine. */
const zone: Zone = {
  'home.example': { TXT: [['google-site-verification=x'], ['v=spf1 ip4:127.0.0.1 -all']] },
  's1._domainkey.home.example': publicKey,
  '_dmarc.home.example': { TXT: [['v=DMARC1; p=reject']] },
};

const letter = { from: 'anna@home.example', to: 'post@bos.example', subject: 'x', text: 'Dag' };
const dkim = { domainName: 'home.example', keySelector: 's1', privateKey: keys.privateKey };

/** What the function is told of one mail. */
async function receiptOf(options: Partial<ReceiverOptions>, mail: object, signature?: typeof dkim) {
  const { port, events, objects } = await startReceiver(options);
  const mailer = createTransport({
    host: '127.0.0.1',
    port,
    ignoreTLS: true,
    ...(signature && { dkim: signature }),
  });
  onTestFinished(() => mailer.close());
  await mailer.sendMail({ ...letter, ...mail });
  const receipt = events[0]?.Records[0].ses.receipt;
  return {
    spf: receipt?.spfVerdict.status,
    dkim: receipt?.dkimVerdict.status,
    dmarc: receipt?.dmarcVerdict.status,
    policy: receipt?.dmarcPolicy,
    stored: objects[0]?.body.toString() ?? '',
  };
}

const failing = (code: string) => () => Promise.reject(Object.assign(new Error('no'), { code }));

describe('SPF', () => {
  test.each([
    ['PASS', 'pass', 'v=spf1 ip4:127.0.0.1 -all'],
    ['FAIL', 'fail', 'v=spf1 ip4:192.0.2.1 -all'],
    ['GRAY', 'softfail', 'v=spf1 ip4:192.0.2.1 ~all'],
    ['GRAY', 'neutral', 'v=spf1 ?all'],
    ['GRAY', 'none', 'no policy'],
    ['PROCESSING_FAILED', 'permerror', 'v=spf1 nonsense:x -all'],
  ])('is %s for a result of %s', async (verdict, result, record) => {
    const { spf, stored } = await receiptOf({ zone: { 'home.example': { TXT: [[record]] } } }, {});
    expect(spf).toBe(verdict);
    expect(stored).toMatch(new RegExp(`^Received-SPF: ${result} \\(spfCheck: .*home\\.example`, 'm'));
  });

  test('is GRAY where there is no zone', async () => {
    expect(await receiptOf({}, {})).toMatchObject({ spf: 'GRAY', dkim: 'GRAY', dmarc: 'GRAY' });
  });

  test('is PROCESSING_FAILED where the name server fails', async () => {
    expect(await receiptOf({ resolver: failing('ETIMEOUT') }, {})).toMatchObject({
      spf: 'PROCESSING_FAILED',
    });
  });

  test('follows include, mx and a', async () => {
    const { spf } = await receiptOf(
      {
        zone: {
          'home.example': { TXT: [['v=spf1 include:mail.example -all']] },
          'mail.example': {
            TXT: [['v=spf1 mx -all']],
            MX: [{ exchange: 'mx.mail.example', priority: 10 }],
          },
          'mx.mail.example': { A: ['127.0.0.1'] },
        },
      },
      {},
    );
    expect(spf).toBe('PASS');
  });

  test('judges a bounce by the name in EHLO', async () => {
    const { port, events } = await startReceiver({ zone: { 'test.example': { TXT: [['v=spf1 ~all']] } } });
    const connection = await beginMail(port);
    await connection.ask('x\r\n.');
    await connection.ask('MAIL FROM:<>');
    await connection.ask('RCPT TO:<post@bos.example>');
    await connection.ask('DATA');
    await connection.ask('x\r\n.');
    expect(events[1]?.Records[0].ses.mail.headers).toContainEqual({
      name: 'Received-SPF',
      value: expect.stringMatching(/^softfail \(spfCheck: transitioning domain of test\.example /),
    });
  });
});

describe('DKIM', () => {
  test('is PASS for a good signature of the domain in From', async () => {
    const { dkim: verdict, stored } = await receiptOf({ zone }, {}, dkim);
    expect(verdict).toBe('PASS');
    expect(stored).toMatch(
      /^Authentication-Results: amazonses\.com;\r\n spf=pass .*\r\n dkim=pass header\.i=@home\.example;\r\n dmarc=pass/m,
    );
  });

  test('is PASS for a signed attachment of many megabytes', async () => {
    const attachments = [{ filename: 'x.bin', content: Buffer.alloc(12_000_000, 'scan ') }];
    expect(await receiptOf({ zone }, { attachments }, dkim)).toMatchObject({ dkim: 'PASS' });
  });

  test('is GRAY for a mail that is not signed', async () => {
    expect(await receiptOf({ zone }, {})).toMatchObject({ dkim: 'GRAY' });
  });

  test('is GRAY where only another domain has signed', async () => {
    const others = { ...zone, 's1._domainkey.provider.example': publicKey };
    const { dkim: verdict, stored } = await receiptOf(
      { zone: others },
      {},
      { ...dkim, domainName: 'provider.example' },
    );
    expect(verdict).toBe('GRAY');
    expect(stored).toContain('dkim=pass header.i=@provider.example;');
  });

  test('is GRAY where the key was not published', async () => {
    const { 's1._domainkey.home.example': _, ...rest } = zone;
    expect(await receiptOf({ zone: rest }, {}, dkim)).toMatchObject({ dkim: 'GRAY' });
  });

  test.each([
    ['body', 'Dag', 'Dug'],
    ['signed header', 'Subject: x', 'Subject: y'],
  ])('is FAIL for a changed %s', async (_, from, to) => {
    const { stored } = await receiptOf({ zone }, {}, dkim);
    const signed = stored.slice(stored.indexOf('DKIM-Signature'));
    expect(await receiptOf({ zone }, { raw: signed.replace(from, to) })).toMatchObject({ dkim: 'FAIL' });
  });

  test('is PROCESSING_FAILED where the name server fails', async () => {
    expect(await receiptOf({ resolver: failing('ESERVFAIL') }, {}, dkim)).toMatchObject({
      dkim: 'PROCESSING_FAILED',
    });
  });

  test('is PROCESSING_FAILED for more signatures than anybody makes', async () => {
    const raw = `${'DKIM-Signature: v=1; a=rsa-sha256; d=home.example; s=s1; b=x; bh=x\r\n'.repeat(11)}From: a@home.example\r\n\r\n`;
    expect(await receiptOf({ zone }, { raw })).toMatchObject({ dkim: 'PROCESSING_FAILED' });
  });

  const mangled = 'd=home.example; s=s1; h=from; bh=x; b=x';
  test.each([
    ['is malformed', `DKIM-Signature: ;;=\r\nFrom: a@home.example\r\n\r\n`],
    ['stands in a header that does not end', `DKIM-Signature: v=1; a=rsa-sha256; ${mangled}\r\nno field\r\n`],
    [
      'covers a line of more than a megabyte',
      `DKIM-Signature: v=1; a=rsa-sha256; ${mangled}\r\nFrom: a@home.example\r\n\r\n${'x'.repeat(3 * 2 ** 20)}`,
    ],
  ])('is PROCESSING_FAILED where the signature %s', async (_, raw) => {
    const mail = { envelope: { from: 'anna@home.example', to: 'post@bos.example' }, raw };
    expect(await receiptOf({ zone }, mail)).toMatchObject({ dkim: 'PROCESSING_FAILED', spf: 'PASS' });
  });

  test.each([
    ['GRAY', 'has expired', -1],
    ['PASS', 'is about to expire', 1],
  ])('is %s where the signature %s by the clock of the cloud', async (verdict, _, left) => {
    const content = 'From: anna@home.example\r\n\r\nDag\r\n';
    const key = { signingDomain: 'home.example', selector: 's1', privateKey: keys.privateKey };
    const { signatures } = await dkimSign(content, {
      canonicalization: 'relaxed/relaxed',
      algorithm: 'rsa-sha256',
      signTime: new Date(START - 7_200_000),
      expires: new Date(START + left * 1000),
      // Its types want the key here, its code there.
      ...key,
      signatureData: [key],
    });
    const mail = {
      envelope: { from: 'anna@home.example', to: 'post@bos.example' },
      raw: signatures + content,
    };
    expect(await receiptOf({ zone }, mail)).toMatchObject({ dkim: verdict });
  });

  test('asks no name server about a mail without signature', async () => {
    const header = readHeaders(Buffer.from('From: a@b.example\r\n\r\n'));
    const resolver = () => Promise.reject(new Error('asked'));
    await expect(checkSignatures({ path: '/nowhere', header, resolver, now: START })).resolves.toEqual([]);
  });
});

describe('DMARC', () => {
  test('is PASS where SPF vouches for the domain in From', async () => {
    expect(await receiptOf({ zone }, {})).toMatchObject({ dmarc: 'PASS', policy: undefined });
  });

  test('is PASS where only DKIM vouches for it', async () => {
    const { 'home.example': _, ...rest } = zone;
    expect(await receiptOf({ zone: rest }, {}, dkim)).toMatchObject({ spf: 'GRAY', dmarc: 'PASS' });
  });

  test.each(['none', 'quarantine', 'reject'])(
    'is FAIL with the policy %s where nothing vouches',
    async (policy) => {
      const record = { '_dmarc.home.example': { TXT: [[`v=DMARC1; p=${policy}`]] } };
      expect(await receiptOf({ zone: record }, {})).toMatchObject({ dmarc: 'FAIL', policy });
    },
  );

  test('is FAIL for a forged From, however good the rest is', async () => {
    const forged = { ...zone, '_dmarc.bank.example': { TXT: [['v=DMARC1; p=reject']] } };
    const mail = {
      envelope: { from: 'anna@home.example', to: 'post@bos.example' },
      from: 'ceo@bank.example',
    };
    expect(await receiptOf({ zone: forged }, mail, dkim)).toMatchObject({
      spf: 'PASS',
      dmarc: 'FAIL',
      policy: 'reject',
    });
  });

  test.each([
    ['PASS', 'r'],
    ['FAIL', 's'],
  ])('is %s for a subdomain where alignment is %s', async (verdict, alignment) => {
    const subdomain = {
      ...zone,
      '_dmarc.home.example': { TXT: [[`v=DMARC1; p=reject; aspf=${alignment}; adkim=${alignment}`]] },
    };
    const mail = {
      envelope: { from: 'anna@home.example', to: 'post@bos.example' },
      from: 'a@mail.home.example',
    };
    expect(await receiptOf({ zone: subdomain }, mail, dkim)).toMatchObject({ dmarc: verdict });
  });

  test('is GRAY for a From of two domains', async () => {
    expect(await receiptOf({ zone }, { from: 'a@home.example, b@bank.example' })).toMatchObject({
      dmarc: 'GRAY',
    });
  });
});

describe('scanning', () => {
  const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
  const gtube = ['XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE', '-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X'].join('');

  test.each([
    ['FAIL', 'PASS', 'the test string for spam', { text: `Dag\n${gtube}\nDag` }],
    ['FAIL', 'PASS', 'that string in base64', { text: `é ${gtube}`, textEncoding: 'base64' as const }],
    ['PASS', 'FAIL', 'the test file for viruses', { attachments: [{ filename: 'a.com', content: eicar }] }],
    ['PASS', 'FAIL', 'that file as text', { text: eicar }],
    ['PASS', 'PASS', 'neither', { text: 'EICAR GTUBE' }],
  ])('says %s of spam and %s of viruses for %s', async (spam, virus, _, mail) => {
    const { port, events, objects } = await startReceiver();
    await transport(port).sendMail({ ...letter, ...mail });
    expect(events[0]?.Records[0].ses.receipt).toMatchObject({
      spamVerdict: { status: spam },
      virusVerdict: { status: virus },
    });
    expect(objects).toHaveLength(1);
  });

  test.each([0, 1, 2])('finds the string in base64 that is %i bytes off', async (offset) => {
    const { port, events } = await startReceiver();
    const content = 'x'.repeat(2 ** 20 - 40 + offset) + gtube;
    await transport(port).sendMail({ ...letter, attachments: [{ filename: 'x.txt', content }] });
    expect(events[0]?.Records[0].ses.receipt.spamVerdict.status).toBe('FAIL');
  });
});

test('the zone knows names in any case, and says whether a name or only its record is missing', async () => {
  const resolve = zoneResolver({ 'Home.Example': { A: ['192.0.2.1'] } });
  await expect(resolve('home.example.', 'A')).resolves.toEqual(['192.0.2.1']);
  await expect(resolve('home.example', 'TXT')).rejects.toMatchObject({ code: 'ENODATA' });
  await expect(resolve('constructor', 'A')).rejects.toMatchObject({ code: 'ENOTFOUND' });
});
