import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseEventType } from '#contracts/case-events.ts';
import { type Person, person } from '#registry/demo-data/people.ts';
import { search } from './hand-search.ts';
import { openPackage, recordIdsIn } from './opened-package.ts';
import { provableRecords } from './provable-records.ts';
import {
  type Asked,
  accept,
  acknowledged,
  collect,
  expectAcknowledgement,
  inStatus,
  LETTER,
  prove,
  RunningEdition,
  release,
} from './running-edition.ts';

/**
 * `kill -9` of the whole process, then a start on the same folder: five requests, each killed at another stage. The
 * kill comes right after the act that sets the stage off, so that it strikes while the system works on it.
 */

const edition = new RunningEdition();
const killAndStart = async () => {
  await edition.kill();
  await edition.start();
};

/** The stages at which this request is struck, by the act before the blow. */
const STAGES = ['the letter', 'the proof', 'the acceptance', 'the release', 'the answer'] as const;
const PEOPLE = ['marijke', 'elodie', 'juergen', 'siobhan', 'marijke'] as const;

beforeAll(() => edition.start(), 180_000);
afterAll(() => edition.close());

describe('a request survives the death of the process', () => {
  test.each(STAGES.map((stage, index) => ({ stage, who: person(PEOPLE[index] ?? 'marijke') })))(
    'killed after $stage',
    async ({ stage, who }) => {
      const strike = async (after: (typeof STAGES)[number]) => {
        if (after === stage) await killAndStart();
      };
      const asked = await askAndStrike(who, stage === 'the letter');
      await prove(edition, asked);
      await strike('the proof');
      await accept(edition, asked, who);
      await strike('the acceptance');
      await search(edition, asked, who);
      await inStatus(edition, asked.reference, 'review');
      await release(edition, asked);
      await strike('the release');
      const bytes = await collect(asked);
      await strike('the answer');

      const { events, chain } = await inStatus(edition, asked.reference, 'closed');
      expect(chain).toEqual({ intact: true, brokenAt: null });
      expect(recordIdsIn(openPackage(bytes))).toEqual(provableRecords(who));
      const once: CaseEventType[] = [
        'CaseOpened',
        'IdentityAccepted',
        'AnswerReleased',
        'PackageSealed',
        'CaseClosed',
      ];
      const types = events.map(({ facts }) => facts.type);
      expect(once.map((type) => types.filter((other) => other === type).length)).toEqual(once.map(() => 1));
    },
    240_000,
  );

  async function askAndStrike(who: Person, strike: boolean): Promise<Asked> {
    const expecting = await expectAcknowledgement(edition, who);
    await expecting.requester.write(LETTER);
    if (strike) await killAndStart();
    return acknowledged(expecting);
  }
});
