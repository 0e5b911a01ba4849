import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningS3, startS3 } from './server.ts';

let cloud: RunningS3;
beforeAll(async () => {
  cloud = await startS3();
});
afterAll(() => cloud.close());

const rule = {
  allowedOrigins: ['http://localhost:3000', 'https://*.example.org'],
  allowedMethods: ['PUT', 'POST', 'GET'],
  allowedHeaders: ['content-type', 'x-amz-*'],
  exposeHeaders: ['ETag'],
  maxAgeSeconds: 300,
};

async function preflight(origin: string, method: string, headers?: string): Promise<Response> {
  const bucket = await cloud.bucket({ cors: [rule] });
  return fetch(`${cloud.endpoint}/${bucket}/k`, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': method,
      ...(headers && { 'access-control-request-headers': headers }),
    },
  });
}

describe('a preflight', () => {
  test('is allowed by a rule that covers origin, method and headers', async () => {
    const response = await preflight('https://app.example.org', 'PUT', 'Content-Type, x-amz-meta-a');
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': 'https://app.example.org',
      'access-control-allow-methods': 'PUT, POST, GET',
      'access-control-allow-headers': 'content-type, x-amz-meta-a',
      'access-control-expose-headers': 'ETag',
      'access-control-max-age': '300',
    });
  });

  test.each([
    ['another origin', 'http://evil.example', 'PUT', undefined],
    ['an origin that only contains the allowed one', 'https://example.org', 'PUT', undefined],
    ['another method', 'http://localhost:3000', 'DELETE', undefined],
    ['another header', 'http://localhost:3000', 'PUT', 'authorization'],
  ])('for %s is forbidden', async (_name, origin, method, headers) => {
    const response = await preflight(origin, method, headers);
    expect(response.status).toBe(403);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('is forbidden where the bucket has no rules', async () => {
    const response = await fetch(`${cloud.endpoint}/${await cloud.bucket()}/k`, {
      method: 'OPTIONS',
      headers: { origin: 'http://localhost:3000', 'access-control-request-method': 'PUT' },
    });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('CORS is not enabled');
  });
});

test('a refusal, too, may be read by an allowed origin', async () => {
  const bucket = await cloud.bucket({ cors: [rule] });
  const response = await fetch(`${cloud.endpoint}/${bucket}/k`, {
    headers: { origin: 'http://localhost:3000' },
  });
  expect(response.status).toBe(403);
  expect(response.headers.get('access-control-allow-origin')).toBe('http://localhost:3000');
});

test('a rule for any origin answers with a star', async () => {
  const bucket = await cloud.bucket({ cors: [{ allowedOrigins: ['*'], allowedMethods: ['GET'] }] });
  const response = await fetch(`${cloud.endpoint}/${bucket}/k`, {
    headers: { origin: 'https://any.example' },
  });
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
});
