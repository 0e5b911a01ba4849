/**
 * `npm run learn`: learns from every labelled letter what its words say of its kind and of the rights it uses, writes
 * `domain/reading/learned/weights.json`, and says how letters are read that nothing was learnt from: a fifth of them at a
 * time is set aside, and read by what was learnt from the others.
 */
import { writeFileSync } from 'node:fs';
import { phrasedKind } from '#domain/reading/kind/phrased-kind.ts';
import { countFeatures, likelihoodsBy } from '#domain/reading/learned/likelihood.ts';
import { weighKind, weighRight } from '#domain/reading/learned/weigh.ts';
import { RIGHTS, type RightName } from '#domain/reading/reading.ts';
import { hearLetter } from '#domain/reading/rights/heard-words.ts';
import { phrasedRights } from '#domain/reading/rights/phrased-rights.ts';
import { learnWeights, likelyAnswers } from './learn/learn-weights.ts';
import { allLetters } from './learn/letters/all-letters.ts';
import { weighingOfKinds, weighingOfRights } from './learn/weighing.ts';

const FILE = new URL('../domain/reading/learned/weights.json', import.meta.url);
const PARTS = 5;
const NOTHING = { letter: 0, sentence: 0 };
/** A template stands for so many letters. */
const SENT_BY_MANY = 4;
const NO_HEADERS = { isAuto: false, isReport: false, isReplyByHeaders: false };

const lessons = allLetters().map((labelled) => {
  const { letter, language, rights, kind } = labelled;
  const heard = hearLetter(letter, language);
  const phrased = phrasedRights(heard);
  const counted = countFeatures(heard, (feature) => feature);
  return {
    ...labelled,
    counted,
    counts: counted.whole,
    answers: labelled.isSentence ? rights : [...rights, kind],
    hasKind: !labelled.isSentence,
    weight: labelled.isTemplate ? SENT_BY_MANY : 1,
    phrased,
    phrasedKind: phrasedKind({ letter, language, rights: phrased.rights, ...NO_HEADERS }),
  };
});

// Every fifth letter is in a part, so that each part has letters of every language and writer.
const unseen = Array.from({ length: PARTS }, (_, part) => part).flatMap((part) => {
  console.error(`learning without part ${part + 1} of ${PARTS}, which is read afterwards`);
  const learnt = learnWeights(lessons.filter((_, index) => index % PARTS !== part));
  return lessons
    .filter((lesson, index) => index % PARTS === part && !lesson.wroteThePhrases)
    .map((lesson) => ({
      ...lesson,
      learnt: likelihoodsBy(lesson.counted, (counts) => likelyAnswers(learnt, counts)),
    }));
});
type Unseen = (typeof unseen)[number];

const phrasesOf = ({ phrased }: Unseen, right: RightName): number =>
  phrased.rights.find((one) => one.right === right)?.confidence ?? 0;
const rights = weighingOfRights(
  unseen
    .filter(({ phrased }) => !phrased.lodged)
    .flatMap((letter) =>
      RIGHTS.map((right) => ({
        right,
        learnt: letter.learnt.rights.get(right) ?? NOTHING,
        phrases: phrasesOf(letter, right),
        asks: letter.learnt.asks,
        isUsed: letter.rights.includes(right),
      })),
    ),
);
const kinds = weighingOfKinds(
  unseen.map(({ learnt, phrasedKind: { kind: phrased, confidence }, kind }) => ({
    learnt: learnt.kinds,
    phrased,
    confidence,
    kind,
  })),
);

const setOf = (of: readonly string[]): string => of.toSorted().join();
const share = (isRight: (letter: Unseen) => boolean): string => {
  const right = unseen.filter(isRight).length;
  return `${right} of ${unseen.length} (${((100 * right) / unseen.length).toFixed(1)} %)`;
};
const exact = (readsRight: (letter: Unseen, right: RightName) => boolean): string =>
  share((letter) => setOf(RIGHTS.filter((right) => readsRight(letter, right))) === setOf(letter.rights));
const weighed = (letter: Unseen, right: RightName): boolean =>
  letter.phrased.lodged
    ? phrasesOf(letter, right) > 0
    : weighRight(
        right,
        letter.learnt.rights.get(right) ?? NOTHING,
        phrasesOf(letter, right),
        letter.learnt.asks,
        rights,
      ) >= 0.5;
console.error(`letters that nothing was learnt from: exact rights
  by phrases alone       ${exact((letter, right) => phrasesOf(letter, right) > 0)}
  by what was learnt     ${exact(({ learnt }, right) => (learnt.rights.get(right) ?? NOTHING).letter >= 0.5)}
  by both, weighed       ${exact(weighed)}
kind
  by phrases alone       ${share(({ phrasedKind: { kind: phrased }, kind }) => phrased === kind)}
  by both, weighed       ${share(
    ({ learnt, phrasedKind: { kind: phrased, confidence }, kind }) =>
      weighKind(learnt.kinds, phrased, confidence, kinds).kind === kind,
  )}
${JSON.stringify({ rights, kinds })}`);

console.error(`learning from all ${lessons.length} letters`);
const { bias, features } = learnWeights(lessons);
const table = JSON.stringify({ weighing: { rights, kinds }, bias, features });
writeFileSync(FILE, `${table.replaceAll('],"', '],\n"')}\n`);
