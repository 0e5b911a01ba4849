import { type Answer, page, redirect } from './answer.ts';
import { checkDraft, draftOf, newDraft, personaAddress, replyDraft } from './draft.ts';
import { layout } from './layout.ts';
import { readLetter } from './letter.ts';
import { type PostBox, refusal, type Thread } from './post-box.ts';
import type { ReadingContext, Route } from './reading-routes.ts';
import { type Draft, type Problems, type SampleLetter, writePage } from './write-page.ts';
import { type WrittenLetter, writtenListPage, writtenPage } from './written-page.ts';

export interface WritingContext extends ReadingContext {
  readonly addresses: readonly string[];
  readonly samples: readonly SampleLetter[];
  readonly postBox: PostBox;
  /** For the form. */
  readonly token: string;
}

/** The pages for writing, and what was written. */
export function writingRoutes(context: WritingContext) {
  const { ses, clock, personas, addresses, samples, postBox, token } = context;
  const written: WrittenLetter[] = [];

  const form = (draft: Draft, problems: Problems, status?: number): Answer => {
    const content = writePage({ draft, problems, token, personas, addresses, samples });
    const title = draft.reply ? 'Reply' : 'Write a letter';
    return page(layout(context, { title, place: 'write', content }), status);
  };

  const threadOf = async (id: string): Promise<Thread | undefined> => {
    const mail = ses.mail(id);
    const letter = await readLetter(ses.raw(id) ?? new Uint8Array());
    if (!mail) return undefined;
    const own = mail.messageIdHeader;
    return { inReplyTo: own, references: [...(letter?.references ?? []), own] };
  };

  const write: Route = async (_path, query) => {
    const id = query.get('reply');
    if (id !== null) {
      const mail = ses.mail(id);
      const raw = ses.raw(id);
      return mail && raw && form(replyDraft({ mail, letter: await readLetter(raw), personas }), {});
    }
    const first = personas[0]?.address ?? '';
    const from = personaAddress(query.get('from') || first, personas);
    const sample = samples[Number(query.get('letter') ?? Number.NaN)];
    const to = query.get('to') ?? addresses[0] ?? '';
    return form(newDraft({ from, to, sample }), {});
  };

  const post = async (fields: URLSearchParams): Promise<Answer> => {
    const draft = draftOf(fields);
    const checked = checkDraft(draft);
    if ('problems' in checked) return form(draft, checked.problems, 422);
    try {
      const thread = draft.reply ? await threadOf(draft.reply) : undefined;
      const receipt = await postBox.post(checked.letter, thread);
      const { from, to, subject, text } = draft;
      const number = written.length;
      const mailbox = checked.letter.from.address.toLowerCase();
      written.push({ number, from, mailbox, to, subject, text, sentAt: clock.now(), receipt });
      return redirect(`/written/${number}`);
    } catch (error) {
      return form(draft, { sending: refusal(error) }, 422);
    }
  };

  const writtenRoute: Route = async ([number]) => {
    if (number === undefined) {
      const content = writtenListPage(written.toReversed(), clock.now());
      return page(layout(context, { title: 'Letters you wrote', place: 'written', content }));
    }
    const letter = written[Number(number)];
    if (!letter) return undefined;
    const content = writtenPage(letter);
    return page(layout(context, { title: 'Your letter is delivered', place: 'written', content }));
  };

  return { write, post, written: writtenRoute };
}
