import {
  GetIdentityVerificationAttributesCommand,
  GetSendQuotaCommand,
  ListIdentitiesCommand,
  SendEmailCommand,
  SendTemplatedEmailCommand,
  VerifyEmailIdentityCommand,
} from '@aws-sdk/client-ses';
import { XMLParser } from 'fast-xml-parser';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { startSes } from './ses-under-test.ts';

const simple = {
  Source: 'Bos <info@bos.example>',
  Destination: { ToAddresses: ['anna@home.example'], BccAddresses: ['eve@home.example'] },
  Message: {
    Subject: { Data: 'Uw verzoek & méér', Charset: 'UTF-8' },
    Body: { Text: { Data: 'Eén <regel>' }, Html: { Data: '<p>Eén</p>' } },
  },
  ReplyToAddresses: ['post@bos.example'],
};

describe('SendEmail', () => {
  test('composes a message of text and HTML', async () => {
    const { ses, client } = await startSes();
    const { MessageId = '' } = await client.send(new SendEmailCommand(simple));
    const email = await PostalMime.parse(ses.raw(MessageId) ?? '');
    expect(email).toMatchObject({
      from: { name: 'Bos', address: 'info@bos.example' },
      to: [{ address: 'anna@home.example' }],
      replyTo: [{ address: 'post@bos.example' }],
      subject: 'Uw verzoek & méér',
      messageId: `<${MessageId}@eu-west-1.amazonses.com>`,
    });
    expect([email.text?.trim(), email.html?.trim()]).toEqual(['Eén <regel>', '<p>Eén</p>']);
  });

  test('sends to Bcc addresses without naming them', async () => {
    const { ses, client } = await startSes();
    const { MessageId = '' } = await client.send(new SendEmailCommand(simple));
    expect(ses.sent({ to: 'eve@home.example' })).toHaveLength(1);
    expect(ses.raw(MessageId)?.toString()).not.toContain('eve@');
  });

  test('refuses a charset that it would not write', async () => {
    const { client } = await startSes();
    const message = { ...simple.Message, Subject: { Data: 'x', Charset: 'ISO-8859-1' } };
    await expect(client.send(new SendEmailCommand({ ...simple, Message: message }))).rejects.toMatchObject({
      name: 'NotEmulated',
    });
  });
});

test('the service has the name that the SDK signs for', async () => {
  const { ses, client } = await startSes();
  let scope: string | undefined;
  client.middlewareStack.add(
    (next) => (args) => {
      const { headers } = args.request as { headers: Record<string, string> };
      scope = /Credential=test\/\d+\/eu-west-1\/([^/]+)\//.exec(headers['authorization'] ?? '')?.[1];
      return next(args);
    },
    { step: 'deserialize' },
  );
  await client.send(new GetSendQuotaCommand({}));
  expect(scope).toBe(ses.signingName);
});

describe('identities', () => {
  test('are those declared and those verified, in pages', async () => {
    const { client } = await startSes({ identities: ['bos.example'] });
    await client.send(new VerifyEmailIdentityCommand({ EmailAddress: 'me@other.example' }));
    const first = await client.send(new ListIdentitiesCommand({ MaxItems: 1 }));
    expect(first.Identities).toEqual(['bos.example']);
    const second = await client.send(new ListIdentitiesCommand({ NextToken: first.NextToken }));
    expect(second.Identities).toEqual(['me@other.example']);
    expect(second.NextToken).toBeUndefined();
  });

  test('are listed by kind', async () => {
    const { client } = await startSes({ identities: ['bos.example', 'me@other.example'] });
    const { Identities } = await client.send(new ListIdentitiesCommand({ IdentityType: 'EmailAddress' }));
    expect(Identities).toEqual(['me@other.example']);
  });

  test('are verified at once, and unknown ones have no attributes', async () => {
    const { client } = await startSes();
    await client.send(new VerifyEmailIdentityCommand({ EmailAddress: 'me@other.example' }));
    const { VerificationAttributes } = await client.send(
      new GetIdentityVerificationAttributesCommand({ Identities: ['me@other.example', 'no@other.example'] }),
    );
    expect(VerificationAttributes).toEqual({ 'me@other.example': { VerificationStatus: 'Success' } });
  });
});

test('GetSendQuota counts the recipients of the last day', async () => {
  const { client, clock } = await startSes();
  await client.send(new SendEmailCommand(simple));
  clock.advance(86_400_001);
  await client.send(new SendEmailCommand(simple));
  const { SentLast24Hours, Max24HourSend } = await client.send(new GetSendQuotaCommand({}));
  expect([SentLast24Hours, Max24HourSend]).toEqual([2, 50_000]);
});

describe('the strict subset', () => {
  const post = (url: string, body: string, type = 'application/x-www-form-urlencoded') =>
    fetch(url, { method: 'POST', body, headers: { 'content-type': type } });

  test('refuses an unknown operation by name', async () => {
    const { client } = await startSes();
    const command = new SendTemplatedEmailCommand({
      Source: 'a@b.example',
      Destination: {},
      Template: 't',
      TemplateData: '{}',
    });
    await expect(client.send(command)).rejects.toMatchObject({
      name: 'NotEmulated',
      message: expect.stringContaining('SendTemplatedEmail'),
      $metadata: { httpStatusCode: 501 },
    });
  });

  test('answers errors in the form of the Query protocol', async () => {
    const { url } = await startSes();
    const answer = await post(url, 'Action=SendEmail&Version=2010-12-01');
    expect(answer.headers.get('content-type')).toBe('text/xml');
    expect(new XMLParser().parse(await answer.text())).toMatchObject({
      ErrorResponse: {
        Error: { Type: 'Sender', Code: 'ValidationError', Message: expect.stringContaining('Source') },
        RequestId: expect.any(String),
      },
    });
  });

  test('writes answers that are XML whatever was asked', async () => {
    const { url } = await startSes();
    const answer = await post(url, `Action=${encodeURIComponent('<\u0000&">')}&Version=2010-12-01`);
    expect(await answer.text()).toContain('SES &lt;\uFFFD&amp;&quot;&gt;.');
  });

  test.each([
    ['an unknown version', '/', 'Action=GetSendQuota&Version=2012-01-01'],
    ['an unknown parameter', '/', 'Action=GetSendQuota&Version=2010-12-01&Surprise=1'],
    ['SES v2', '/v2/email/outbound-emails', '{}'],
  ])('refuses %s', async (_, path, body) => {
    const { url } = await startSes();
    expect((await post(url + path, body)).status).toBe(501);
  });

  test('refuses a parameter that is given twice', async () => {
    const { url } = await startSes();
    const body = 'Action=GetSendQuota&Version=2010-12-01&Action=SendEmail';
    expect((await post(url, body)).status).toBe(400);
  });
});
