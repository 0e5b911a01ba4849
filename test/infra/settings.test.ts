import { describe, expect, test } from 'vitest';
import { createApp } from '../../infra/inzage-app.ts';
import { REGIONS, settingsFrom } from '../../infra/settings.ts';

describe('the place', () => {
  test.each(REGIONS)('%s lies within the European Economic Area', (region) => {
    expect(settingsFrom((key) => (key === 'inzage:region' ? region : undefined)).region).toBe(region);
  });

  test.each(['us-east-1', 'eu-west-2', 'eu-central-2', 'eu-south-1'])(
    '%s is refused, with the reason',
    (region) => {
      expect(() => createApp({ bundleFolder: '/nowhere', context: { 'inzage:region': region } })).toThrow(
        `Inzage cannot be deployed to ${region}: the policy keeps personal data within the European Economic Area`,
      );
    },
  );

  test('an address for alarms that is none is refused', () => {
    expect(() => settingsFrom((key) => (key === 'inzage:alarm-mail' ? 'on call' : undefined))).toThrow(
      '"inzage:alarm-mail" is on call',
    );
  });

  test('a prefix that cannot be part of a name is refused', () => {
    expect(() => settingsFrom((key) => (key === 'inzage:prefix' ? 'Inzage!' : undefined))).toThrow(
      '"inzage:prefix" is Inzage!',
    );
  });

  test('takes nothing that is still to be written, unless it is told to', () => {
    expect(settingsFrom(() => undefined).unwritten).toBe('refused');
    expect(settingsFrom((key) => (key === 'inzage:unwritten' ? 'allowed' : undefined)).unwritten).toBe(
      'allowed',
    );
  });
});
