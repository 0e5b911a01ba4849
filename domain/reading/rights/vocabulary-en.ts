import { ENGLISH_CONCEPTS } from './concepts-en.ts';
import { ENGLISH_REFUSALS } from './refusals-en.ts';
import { ENGLISH_WISHES } from './rights-en.ts';
import type { Vocabulary } from './vocabulary.ts';
import { ENGLISH_WORDS } from './words-en.ts';

/** English, British and Irish spelling and American, and of those for whom it is a second language. "don't" is "dont". */
export const ENGLISH: Vocabulary = {
  concepts: ENGLISH_CONCEPTS,
  words: ENGLISH_WORDS,
  rights: { ...ENGLISH_WISHES, ...ENGLISH_REFUSALS },
  mentions: [
    'correct|change|amend|update|fix|delete|remove|adjust _3 invoice|invoices|amount|order|appointment|greeting|text|booking|password|bill|quote',
    'existence of',
    'objection includes',
    'rights i have',
    'my rights _2 under|are|to',
    'what _2 my rights',
    'if you _3 object|refuse|oppose',
    'should you _2 object|refuse',
    'you object',
    'result in|result',
    'lead to _3 @delete',
    'confirm the|my objection',
    'guidelines _9',
    'right of access version|v',
    'making any automated',
    'how do|can|could|would i',
    'maybe _4 later',
    'might|considering|thinking',
    'repealing directive',
    'is|was it true',
    'immediately deleting the copy',
    'storing the copy|of',
    'copy of _3 identity|id|passport',
    'redacted copy',
    'delete this|the e|email|mail|message',
  ],
  asides: [
    'thank|thanks _2 for _3 information|info|details|copy|data|sending|access',
    'my|the|that objection _3 pending|considered|reviewed|resolved|examined',
    'outcome|result|decision _2 my|the objection|request',
  ],
  announcements: [
    'if|unless|should _2 you|i|we _9 not|no|dont|nothing|fail|refuse|cannot|never|havent|ignore',
    'should you fail|not|ignore|refuse',
    'otherwise',
    'failing which|that|this|a',
    'failing to',
    'or else',
    'in _2 absence of',
    'without _2 reply|answer|response',
    'my next step',
  ],
  lodged: [
    'complaint _3 under|according|pursuant|with|to _3 article|art|authority|dpa|commissioner|ico|commission',
    'lodge|lodging|lodged|file|filed|filing|submit|submitting|submitted|make|making|made _4 complaint _6 article|art|against|under|about|with|according|hereby|to',
    'hereby _3 lodge|file|complain',
    'want|wish|like _2 to complain|file|lodge',
  ],
  earlier: [
    'sent|wrote|emailed|submitted|made|filed|asked _3 you? _7 request|email|letter|access|enquiry|for|to',
    'have|had|already _3 asked|requested|sent|written|emailed',
    'my request of|dated|from|sent',
    'previous|earlier|last|first|original request|email|letter|message',
  ],
};
