import type { QuestionKind } from '#contracts/identity.ts';
import type { Case } from '#domain/case/state.ts';
import { html } from '#domain/html.ts';
import { triesLeft } from '#domain/identity/rules.ts';
import { page } from './page.ts';
import { frame, type Site, steps } from './views.ts';
import { proofWordsIn } from './words/proof.ts';

/** A question that only the person can answer: typed, never chosen from a list (IDV-2). */
export function askQuestion(
  site: Site,
  state: Case,
  { secret, question, problem }: { secret: string; question: QuestionKind; problem?: 'wrong' | 'unreadable' },
) {
  const words = proofWordsIn(state.language);
  const said = problem === 'wrong' ? words.wrong(triesLeft(state)) : words.unreadable;
  return page({
    ...frame(site, state),
    title: words.questionTitle,
    status: problem ? 422 : 200,
    content: html`<p>${words.questionWhy}</p>
${problem && html`<p class="problem" role="alert">${said}</p>`}
<form class="card" method="post" action="/p/${secret}/answer">
<label for="answer">${words.question[question]}</label>
<p class="hint" id="answer-hint">${words.hint[question]}</p>
<input id="answer" name="answer" autocomplete="off" maxlength="100" required aria-describedby="answer-hint">
<button>${words.answer}</button>
</form>
${steps(state)}`,
  });
}
