export { fieldPath, valueAt } from './field-path.ts';
export { givenAnswers, givenPage, givenPages } from './given.ts';
export { allLeftOut, countsOf, withheldIn } from './left-out.ts';
export { inForce, news, plain, undone } from './list.ts';
