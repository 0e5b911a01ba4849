export {
  type AuthorityBlock,
  authorityBlock,
  type Letterhead,
  leadLetterhead,
  letterhead,
} from './letterhead.ts';
export {
  companiesOf,
  findController,
  findStore,
  type StoreOf,
  storesToAsk,
  storesToRefer,
  subjectFor,
} from './stores.ts';
