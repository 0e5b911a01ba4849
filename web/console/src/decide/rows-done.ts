import type { DeskChangeAnswer, DeskChangeQuestion, DeskTask } from '#contracts/desk.ts';

const RESULTS = {
  delete: 'erased',
  anonymise: 'anonymised',
  correct: 'rectified',
  restrict: 'restricted',
  release: 'unrestricted',
} as const satisfies Readonly<Record<DeskTask['what']['do'], DeskChangeAnswer['rows'][number]['result']>>;

/** What somebody says who has done all that was asked. */
export const rowsDone = ({ tasks }: DeskChangeQuestion): DeskChangeAnswer['rows'] =>
  tasks.map(({ category, id, what }) => ({ category, id, result: RESULTS[what.do] }));
