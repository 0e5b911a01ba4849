import { DeskAnswer, DeskChangeAnswer, type DeskChangeQuestion, type DeskTask } from '#contracts/desk.ts';
import type { Person } from './person.ts';
import { picture } from './picture.ts';
import { dice, seedOf } from './random.ts';
import { accountOf, type DemoRecord, held, instants, type RecordsFor } from './record.ts';

/** The places of article 7 of the policy (S7): entrance, reception and waiting room of the head office. */
const PLACES: readonly [Place, ...Place[]] = [
  { camera: 'DRG-01', place: 'Inkom', description: 'Komt binnen en gaat naar de receptie' },
  { camera: 'DRG-02', place: 'Receptie', description: 'Meldt zich aan en tekent het bezoekersregister' },
  { camera: 'DRG-03', place: 'Wachtruimte', description: 'Wacht en wordt opgehaald' },
];

type Place = { readonly camera: string; readonly place: string; readonly description: string };

/** What somebody who looks finds: the visitors' book says whose visit it was, and that is what ties an image to a person. */
export const cameraImages: RecordsFor = (person) => {
  const { name, email, phone } = person;
  const id = accountOf(person, 'CI');
  const own = dice(seedOf(`images of ${person.id}`));
  return instants(person, 'camera', 2).map((takenAt, at) => {
    const record = `image-${at + 1}`;
    return {
      id,
      record,
      category: 'image',
      data: { ...own.pick(PLACES), takenAt, seconds: 5 + own.throw(55) },
      identifiers: held({ name, email, phone }),
      files: [
        {
          name: `${id}-${record}.png`,
          contentType: 'image/png',
          body: picture(seedOf(`${id} ${record}`)),
        },
      ],
    };
  });
};

/** What the person at the desk lays down: the answer, and the files that go before it. Empty for whom no camera has seen. */
export function deskAnswer(
  person: Person | null,
  caseId: string,
  answeredBy: string,
  answeredAt: string,
): { readonly answer: DeskAnswer; readonly files: DemoRecord['files'] } {
  const records = person?.stores.includes('offitel/camera-images') ? cameraImages(person) : [];
  const items = records.map(({ id, record, category, data, identifiers, files }) => {
    const named = files.map(({ name, contentType }) => ({ name, contentType }));
    return { category, id: `${id}/${record}`, data, identifiers, files: named };
  });
  return {
    answer: DeskAnswer.parse({ caseId, answeredBy, answeredAt, items }),
    files: records.flatMap(({ files }) => files),
  };
}

/** What the person at the desk lays down when all that was asked has been done. */
export function deskChangeAnswer(
  { caseId, idempotencyKey, tasks }: DeskChangeQuestion,
  answeredBy: string,
  answeredAt: string,
): DeskChangeAnswer {
  const rows = tasks.map(({ category, id, what }) => ({ category, id, result: DONE[what.do] }));
  return DeskChangeAnswer.parse({ caseId, idempotencyKey, answeredBy, answeredAt, rows });
}

const DONE = {
  delete: 'erased',
  anonymise: 'anonymised',
  correct: 'rectified',
  restrict: 'restricted',
  release: 'unrestricted',
} as const satisfies Record<DeskTask['what']['do'], string>;
