export { givenAnswers, givenPage, givenPages } from './given.ts';
export { countsOf, withheldIn } from './left-out.ts';
export { inForce, news, plain, undone } from './list.ts';
