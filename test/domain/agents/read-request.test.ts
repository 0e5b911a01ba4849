import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Agent } from '#contracts/agent-request.ts';
import { readAgentRequest } from '#domain/agents/read-request.ts';

const NOW = new Date('2026-03-05T10:00:00.000Z');

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const stranger = generateKeyPairSync('ed25519').privateKey;

const AGENT = Agent.parse({
  id: 'VOORBEELD_AGENT',
  name: 'Voorbeeldagent',
  verifyKey: Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('base64'),
  rights: ['access'],
});

const MESSAGE = {
  'agent-id': 'VOORBEELD_AGENT',
  'business-id': 'MEMO_GROUP',
  'issued-at': '2026-03-05T09:59:30Z',
  'expires-at': '2026-03-05T10:09:30Z',
  'agent-request-id': 'a-17',
  'drp.version': '1.0',
  exercise: 'access',
  name: 'Mira Voorbeeld',
  email: 'mira.voorbeeld@postvak.example',
  email_verified: true,
  phone_number: '+3225550100',
  power_of_attorney: 'https://agent.example/mandates/17',
};

function signed(message: object | string, key: KeyObject = privateKey): string {
  const bytes = Buffer.from(typeof message === 'string' ? message : JSON.stringify(message));
  return Buffer.concat([sign(null, bytes, key), bytes]).toString('base64');
}

const read = (body: string, { presentedBy = AGENT.id, now = NOW } = {}) =>
  readAgentRequest({ presentedBy, body }, { agents: [AGENT], businessId: 'MEMO_GROUP', now });

const asked = (body: string) => {
  const result = read(body);
  if (result.outcome === 'refused') throw new Error(result.why);
  return result.asked;
};

describe('a request that an agent has signed', () => {
  it('is what a mail in somebody else’s name would be', () => {
    expect(asked(signed(MESSAGE))).toEqual({
      agent: 'VOORBEELD_AGENT',
      once: expect.stringMatching(/^[0-9a-f]{64}$/),
      keepOnceUntil: '2026-03-05T10:09:30.000Z',
      rights: ['access'],
      mailbox: 'mira.voorbeeld@postvak.example',
      subject: {
        email: { value: 'mira.voorbeeld@postvak.example', status: 'claimed' },
        name: { value: 'Mira Voorbeeld', status: 'claimed' },
        phone: { value: '+3225550100', status: 'claimed' },
      },
      flags: ['representative'],
      mandateSaid: 'https://agent.example/mandates/17',
      agentRequestId: 'a-17',
    });
  });

  it('counts once, however its envelope is spelt', () => {
    const body = signed(MESSAGE);
    expect(asked(` ${body}\n`).once).toBe(asked(body).once);
    const later = { ...MESSAGE, 'issued-at': '2026-03-05T09:59:31Z' };
    expect(asked(signed(later)).once).not.toBe(asked(body).once);
  });

  it('may name the regime that holds here', () => {
    expect(asked(signed({ ...MESSAGE, regime: 'gdpr' })).rights).toEqual(['access']);
  });
});

describe('a request is refused', () => {
  it.each([
    ['of an agent that nobody knows', 'unknown-agent', signed(MESSAGE), { presentedBy: 'ANOTHER_AGENT' }],
    ['with another key’s signature', 'wrong-signature', signed(MESSAGE, stranger), {}],
    ['without a message', 'wrong-signature', signed(''), {}],
    ['that is no base64', 'wrong-signature', '{"exercise":"access"}', {}],
    ['that is far too long', 'wrong-signature', signed({ ...MESSAGE, more: 'x'.repeat(20_000) }), {}],
    ['that is no JSON', 'malformed', signed('access, please'), {}],
    ['without the person’s own address', 'malformed', signed({ ...MESSAGE, email: undefined }), {}],
    [
      'with a time that names no zone',
      'malformed',
      signed({ ...MESSAGE, 'issued-at': '2026-03-05T09:59' }),
      {},
    ],
    ['that another agent’s name stands in', 'other-agent', signed({ ...MESSAGE, 'agent-id': 'X' }), {}],
    ['to another business', 'other-business', signed({ ...MESSAGE, 'business-id': 'X' }), {}],
    ['with a regime of another country', 'unsupported-regime', signed({ ...MESSAGE, regime: 'ccpa' }), {}],
    [
      'for what the law here does not know',
      'unsupported-right',
      signed({ ...MESSAGE, exercise: 'sale:opt_out' }),
      {},
    ],
    ['for more than the agent may ask', 'excess-right', signed({ ...MESSAGE, exercise: 'deletion' }), {}],
    ['before it was made', 'not-yet-issued', signed(MESSAGE), { now: new Date('2026-03-05T09:58:29Z') }],
    ['once it has expired', 'expired', signed(MESSAGE), { now: new Date('2026-03-05T10:09:30Z') }],
    [
      'that would count for hours',
      'valid-too-long',
      signed({ ...MESSAGE, 'expires-at': '2026-03-05T12:00:00Z' }),
      {},
    ],
  ])('%s', (_, why, body, given) => {
    expect(read(body, given)).toEqual({ outcome: 'refused', why });
  });

  it('wherever one bit of it is another', () => {
    const bytes = Buffer.from(signed(MESSAGE), 'base64');
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
        const changed = Buffer.from(bytes);
        changed.writeUInt8(changed.readUInt8(at) ^ (1 << bit), at);
        expect(read(changed.toString('base64'))).toEqual({ outcome: 'refused', why: 'wrong-signature' });
      }),
    );
  });
});
