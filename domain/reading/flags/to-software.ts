import { fold } from '../identifiers/fold.ts';
import { has } from '../identifiers/phrases.ts';
import { undisguised } from './disguises.ts';
import type { FlagFacts } from './facts.ts';
import { SKIPS_CHECK } from './release-words.ts';
import {
  CALLED,
  CHAT_MARKS,
  FIRST_PERSON,
  ORDERS,
  ROLE_LINES,
  SETTINGS,
  SPOKEN_TO,
  TAKING_OVER,
} from './software-words.ts';

/** No letter is longer; what lies beyond is not searched for words, so that no mail can make this slow. */
const READ_CHARACTERS = 100_000;
const AFTER = 80;
const BEFORE = 40;

/**
 * Whether words of a mail are meant for a program, wherever they stand. `order`: it is told what to do, which no person
 * writes to another by accident. `mention`: it is spoken to or of, or somebody else was (in a mail that is passed on).
 */
export function aimAtSoftware(facts: FlagFacts): Aim {
  const known = AIMS.get(facts);
  if (known !== undefined) return known;
  const aim = aimOf(facts);
  AIMS.set(facts, aim);
  return aim;
}

type Aim = 'order' | 'mention' | null;

/** Flags and attacks ask the same of one mail, and it is the dearest thing that is asked of it. */
const AIMS = new WeakMap<FlagFacts, Aim>();

function aimOf(facts: FlagFacts): Aim {
  const { letter, from, replyTo } = facts;
  const names = [from, ...replyTo].map(({ name }) => name.slice(0, 400));
  const own = said([letter.subject.slice(0, 1_000), ...names, letter.newText].join('\n'));
  const hidden = said(facts.hidden ?? '');
  if ([own, hidden].some(givesOrders)) return 'order';
  // Where it is not told apart what is hidden and what is quoted, all of it may be hidden.
  const whole = facts.whole.trim() === letter.newText.trim() ? '' : facts.whole;
  const quoted = said(whole);
  if (givesOrders(quoted)) return facts.hidden === undefined ? 'order' : 'mention';
  const speaks =
    [own, hidden, quoted].some(speaksToPrograms) ||
    [own, hidden].some(({ folded }) => has(SKIPS_CHECK, folded));
  return speaks ? 'mention' : null;
}

/** A text as it is searched, and whether it takes a program over: asked twice, answered once. */
interface Said {
  readonly folded: string;
  readonly takesOver: boolean;
}

function said(text: string): Said {
  const folded = text === '' ? '' : readable(text);
  return { folded, takesOver: takesOver(folded) };
}

function readable(text: string): string {
  const read = text.slice(0, READ_CHARACTERS);
  const bare = undisguised(read);
  return fold(bare === '' ? read : `${read}\n${bare}`);
}

const givesOrders = ({ folded, takesOver: takes }: Said): boolean =>
  takes || has(CHAT_MARKS, folded) || has(SETTINGS, folded) || ordersWhoItCalls(folded);

const speaksToPrograms = ({ folded, takesOver: takes }: Said): boolean =>
  takes || has(SPOKEN_TO, folded) || has(CALLED, folded) || has(ROLE_LINES, folded);

/** "Ignore my previous instructions", "… the instructions about the keys": said by people to people. */
function takesOver(folded: string): boolean {
  for (const { 0: words, index } of folded.matchAll(TAKING_OVER)) {
    const before = folded.slice(Math.max(index - BEFORE, 0), index);
    const after = folded.slice(index + words.length, index + words.length + AFTER);
    if (!FIRST_PERSON.test(words) && !SAID_OF.test(before) && !OF_PEOPLE.test(after)) return true;
  }
  return false;
}

/** "You ignore the directives of the authority": somebody does it, and is not told to. */
const SAID_OF =
  /(?<!\p{L})(?:i|we|you|they|he|she|ik|wij|we|jullie|u|zij|ze|je|j|nous|vous|ils|elles|il|on|ich|wir|sie|ihr|man|societe|entreprise|compagnie|groupe|personne|service|not|never|nicht|ne|niet|nooit)(?: (?:just|simply|always|often|altijd|gewoon|toujours|simplement|immer|einfach))?[ ']$/u;

const OF_PEOPLE =
  /^ (?:about|regarding|concerning|in my|in your last|from my|from your|i |that i|which i|over|betreffende|omtrent|in mijn|in uw|uit mijn|van mijn|die ik|concernant|au sujet|de mon|de ma|dans mon|dans ma|que j|bezuglich|zu |in meine|aus meine|die ich)/u;

function ordersWhoItCalls(folded: string): boolean {
  for (const calls of [CALLED, ROLE_LINES])
    for (const { 0: words, index } of folded.matchAll(calls))
      if (ORDERS.test(folded.slice(index + words.length, index + words.length + AFTER))) return true;
  return false;
}
