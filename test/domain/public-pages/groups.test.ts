import path from 'node:path';
import { expect, test } from 'vitest';
import { loadRegistry } from '#registry/load.ts';
import { otherRegistry, tracesOfShippedGroup } from '../../registry/other-group.ts';
import { aSite, readAloud } from './a-site.ts';

const shipped = () => loadRegistry(path.resolve(import.meta.dirname, '..', '..', '..', 'registry'));

test('the pages of another group have nothing of the shipped one', () => {
  const { files } = aSite(otherRegistry());
  expect(
    [...files].flatMap(([name, text]) => tracesOfShippedGroup(text).map((trace) => `${name}: ${trace}`)),
  ).toEqual([]);
});

test('the pages of another group are in its languages only', () => {
  const { files } = aSite(otherRegistry());
  expect([...files.keys()].toSorted()).toEqual([
    '404.html',
    'de/check.html',
    'de/index.html',
    'fr/check.html',
    'fr/index.html',
    'index.html',
    'style.css',
  ]);
});

test('the pages of another group name its companies, its promise and its authority', () => {
  const text = readAloud(aSite(otherRegistry()).pages.get('de/index.html') ?? '');
  const theirs = [
    'Mosella Reisen S.à r.l.',
    'Mosella Vélo S.A.',
    '21 Tagen',
    '15, Boulevard du Jazz',
    'Josette Muster',
    'Luxemburg',
  ];
  expect(theirs.filter((one) => !text.includes(one))).toEqual([]);
});

test('the pages of the shipped group are small, all names and stores included', () => {
  const sizes = [...aSite(shipped()).files.values()].map((text) => Buffer.byteLength(text));
  expect(Math.max(...sizes)).toBeLessThan(30_000);
});

test('no page names who runs the machines, or how', () => {
  const text = [...aSite(shipped()).files.values()].join();
  expect(text).not.toMatch(/\b(?:AWS|Amazon|CloudFront|S3|Lambda|DynamoDB|bucket|Inzage)\b/);
});
