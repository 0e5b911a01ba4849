import { describe, expect, it } from 'vitest';
import { AgentStatus } from '#contracts/agent-request.ts';
import { ControllerId, StoreId } from '#contracts/ids.ts';
import { statusForAgent } from '#domain/agents/status.ts';

type Shown = Parameters<typeof statusForAgent>[1];

const OPEN: Shown = {
  receivedAt: '2026-03-05T10:00:00.000Z',
  lawDue: '2026-04-07',
  extension: null,
  refusal: null,
  ending: null,
  repliedAt: null,
  delivered: false,
  missing: [],
  supplementsEnded: null,
  closed: null,
};

const shown = (of: Partial<Shown>) => AgentStatus.parse(statusForAgent('r-1', { ...OPEN, ...of }));

const by = 'dpo@memo.example';
const at = '2026-03-20T10:00:00.000Z';
const refusal = (ground: 'identity-not-proven' | 'excessive' | 'manifestly-unfounded') => ({
  by,
  at,
  ground,
});
const missing: Shown['missing'] = [
  { controller: ControllerId.parse('offitel'), store: StoreId.parse('newsletter') },
];

describe('what an agent sees of a case', () => {
  it('is the law’s last day while it goes on', () => {
    expect(shown({})).toEqual({
      request_id: 'r-1',
      received_at: '2026-03-05T10:00:00.000Z',
      status: 'in_progress',
      expected_by: '2026-04-07',
    });
  });

  it.each([
    ['identity-not-proven', 'insuf_verification'],
    ['excessive', 'too_many_requests'],
    ['manifestly-unfounded', 'other'],
  ] as const)('is a refusal (%s) only once the person has heard of it', (ground, reason) => {
    expect(shown({ refusal: refusal(ground) }).status).toBe('in_progress');
    expect(shown({ refusal: refusal(ground), repliedAt: at })).toMatchObject({ status: 'denied', reason });
  });

  it.each([
    ['withdrawn', { status: 'revoked' }],
    ['lapsed', { status: 'denied', reason: 'insuf_verification' }],
  ] as const)('is how a person ended it (%s)', (kind, status) => {
    expect(shown({ ending: { kind, by, at, on: '2026-03-20' } })).toMatchObject(status);
  });

  it('is fulfilled when nothing is missing any more', () => {
    expect(shown({ delivered: true, missing }).status).toBe('in_progress');
    expect(shown({ delivered: true, missing, supplementsEnded: { by, at } }).status).toBe('fulfilled');
    expect(shown({ delivered: true }).status).toBe('fulfilled');
  });

  it('is never a link', () => {
    const seen = [
      shown({}),
      shown({ delivered: true }),
      shown({ refusal: refusal('excessive'), repliedAt: at }),
    ];
    expect(JSON.stringify(seen)).not.toMatch(/http|url/);
  });
});
