export {
  answerFacts,
  type Completeness,
  completenessOf,
  type Summary,
  summarise,
} from './completeness.ts';
export { type Composition, composePackage } from './compose.ts';
export type { PackageEntry } from './entry.ts';
export { evidenceItems } from './evidence-items.ts';
export { fingerprintOf, type Signer } from './signing-key.ts';
export type { ReadPage, StoreAnswer } from './store-answer.ts';
export { checkEvidence } from './survey-all.ts';
export { zipEntries } from './zip-entries.ts';
