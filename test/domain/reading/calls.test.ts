import { describe, expect, test } from 'vitest';
import { callsIn } from '#domain/reading/identifiers/calls.ts';
import { fold } from '#domain/reading/identifiers/fold.ts';

describe('when a call took place that a letter speaks of', () => {
  test.each([
    [
      'nl',
      'Ik belde jullie op 12/03/2026 om 14u30 en kreeg geen antwoord.',
      [{ day: '2026-03-12', time: '14:30' }],
    ],
    ['nl', 'Op 3 februari 2026 ben ik rond 9 uur opgebeld.', [{ day: '2026-02-03', time: '09:00' }]],
    ['fr', 'Vous m’avez appelé le 5 mars 2026 à 18h15.', [{ day: '2026-03-05', time: '18:15' }]],
    ['de', 'Am 7. April 2026 um 10.45 Uhr wurde ich angerufen.', [{ day: '2026-04-07', time: '10:45' }]],
    ['en', 'You phoned me on 2 May 2026 at 2.15 pm.', [{ day: '2026-05-02', time: '14:15' }]],
    ['en', 'I would like the recording of the call of 2026-05-04.', [{ day: '2026-05-04', time: null }]],
    ['nl', 'Gisteren om 16:05 belde een van uw mensen.', [{ day: null, time: '16:05' }]],
  ])('is read in %s: %s', (_, text, calls) => {
    expect(callsIn(fold(text))).toEqual(calls);
  });

  test('is each of several', () => {
    const text = 'Ik belde op 1/3/2026 om 9u00.\nLater, op 14/3/2026 om 11u20, belde ik opnieuw.';
    expect(callsIn(fold(text))).toEqual([
      { day: '2026-03-01', time: '09:00' },
      { day: '2026-03-14', time: '11:20' },
    ]);
  });

  test.each([
    'Ik ben geboren op 12/03/1987 en woon in Gent.',
    'De factuur van 12/03/2026 bedraagt 14.30 euro.',
    'Bel me gerust.\n\nIk ben geboren op 12/03/1987.',
  ])('is nothing in: %s', (text) => {
    expect(callsIn(fold(text))).toEqual([]);
  });
});
