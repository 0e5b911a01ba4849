import { fold } from '../identifiers/fold.ts';
import { has } from '../identifiers/phrases.ts';
import { OTHER_ADDRESS, OTHER_MAILBOX, SENDS } from './elsewhere-words.ts';
import type { FlagFacts } from './facts.ts';

const ADDRESS = '([^\\s<>"\'(),;:=@]{1,64}@[^\\s<>"(),;:@]{1,250}\\.[a-z]{2,24})';
/** In the same sentence, with "is" or "of my wife" between. */
const NEAR = new RegExp(`^[^\\n.!?@]{0,45}?(?<![^\\s:<"'(=])${ADDRESS}`, 'u');
/** "… all data about Tom Baker to the mailbox …" */
const NEAR_TO = new RegExp(
  `^[^!?@]{0,100}?(?<!\\p{L})(?:to|naar|aan|op|a|an|vers|unter)(?: [\\p{L}'-]{1,20}){0,4}[ :\\n]{1,3}[<"(]?${ADDRESS}`,
  'u',
);
/** What stands below every mail of a list, and is about the list. */
const OF_LIST = /unsubscribe|uitschrijv|desabonn|desinscri|abmelde|abbestell|-request@/u;
const REACH = 400;
/** No letter says it more often. */
const MOST_PLACES = 500;

/** Whether the answer is wanted at another mailbox than the letter's: `folded` are the letter's own words. */
export function wantsElsewhere(folded: string, { from, own }: Pick<FlagFacts, 'from' | 'own'>): boolean {
  if (has(OTHER_MAILBOX, folded)) return true;
  const isOwn = (address: string) => own.domains.some((domain) => address.endsWith(`@${fold(domain)}`));
  const after = (expression: RegExp, near: RegExp): readonly string[] =>
    [...folded.matchAll(expression).take(MOST_PLACES)].flatMap(({ 0: words, index }) => {
      const [sentence = '', address] =
        near.exec(folded.slice(index + words.length, index + words.length + REACH)) ?? [];
      return address === undefined || isOwn(address) || OF_LIST.test(`${words}${sentence}`) ? [] : [address];
    });
  if (after(OTHER_ADDRESS, NEAR).length > 0) return true;
  // A letter without a sender has no other address.
  return from.address !== '' && after(SENDS, NEAR_TO).some((address) => address !== fold(from.address));
}
