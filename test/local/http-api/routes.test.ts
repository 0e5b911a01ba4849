import { describe, expect, test } from 'vitest';
import { compileRoutes } from '#cloud/http-api/routes.ts';

const routes = (...keys: string[]) =>
  compileRoutes(keys.map((key) => ({ key, functionArn: 'arn:f', authorization: 'NONE' as const })));

describe('a request takes the most specific route', () => {
  const find = routes(
    '$default',
    'ANY /{proxy+}',
    'GET /pets/{proxy+}',
    'GET /pets/dog/{id}',
    'ANY /pets/dog/{id}',
    'GET /pets/dog/1',
    'GET /',
  );

  test.each([
    ['GET', '/pets/dog/1', 'GET /pets/dog/1', {}],
    ['GET', '/pets/dog/2', 'GET /pets/dog/{id}', { id: '2' }],
    ['POST', '/pets/dog/1', 'ANY /pets/dog/{id}', { id: '1' }],
    ['GET', '/pets/cat/1', 'GET /pets/{proxy+}', { proxy: 'cat/1' }],
    ['POST', '/test/5', 'ANY /{proxy+}', { proxy: 'test/5' }],
    ['GET', '/', 'GET /', {}],
    ['POST', '/', '$default', {}],
    ['GET', '/pets/dog/2/', 'GET /pets/{proxy+}', { proxy: 'dog/2/' }],
  ])('%s %s takes %s', (method, path, key, pathParameters) => {
    expect(find(method, path)).toMatchObject({ route: { key }, pathParameters });
  });
});

test('a full match comes before a greedy one with more literals', () => {
  const find = routes('GET /a/{proxy+}', 'GET /{x}/b');
  expect(find('GET', '/a/b')?.route.key).toBe('GET /{x}/b');
});

test('parameters are decoded, and an encoded slash stays in its segment', () => {
  expect(routes('GET /a/{x}/{y}')('GET', '/a/b%2Fc/%C3%A9')?.pathParameters).toEqual({ x: 'b/c', y: 'é' });
});

test('without a match and without $default there is no route', () => {
  const find = routes('GET /a', 'GET /a/{id}');
  expect(find('POST', '/a')).toBeUndefined();
  expect(find('GET', '/a/')).toBeUndefined();
  expect(find('GET', '/b')).toBeUndefined();
  expect(find('HEAD', '/a')).toBeUndefined();
});

test.each(['FETCH /a', 'GET a', '$connect', 'GET /a/x{id}', 'GET /{all+}/b'])(
  'the key "%s" is refused',
  (key) => {
    expect(() => routes(key)).toThrow(key);
  },
);

test('two routes of one key are refused', () => {
  expect(() => routes('GET /a', 'GET /a')).toThrow('GET /a is there twice');
});
