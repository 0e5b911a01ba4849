import type { Language } from '#contracts/language.ts';
import { FORM_PATH } from '#contracts/portal-api.ts';
import type { Registry } from '#contracts/registry.ts';
import { RIGHTS } from '#contracts/rights.ts';
import { type Html, html } from '#domain/html.ts';
import { framingOrigins } from '#domain/identity/portal-logins.ts';
import { wordsIn as letterWordsIn } from '#domain/letters/words/index.ts';
import type { WaitingLogin } from '../platform/case-table/logins.ts';
import type { LoginProblem } from '../platform/login-token.ts';
import type { Filled } from './filled-form.ts';
import { page } from './page.ts';
import { wordsIn } from './words/index.ts';
import { loginWordsIn } from './words/login.ts';
import { formWordsIn } from './words/request-form.ts';

const frame = (registry: Registry, language: Language) => ({
  language,
  group: registry.group.name,
  contact: registry.group.mailboxes.answers,
  framedBy: framingOrigins(registry),
});

/** Somebody who has signed in at a customer portal; the handle stands in this page and nowhere else. */
export type LoggedIn = Pick<WaitingLogin, 'title' | 'mailbox' | 'customerNo'> & { readonly handle: string };

interface Shown {
  readonly filled?: Filled;
  readonly login?: LoggedIn;
  /** Why a login is not taken. The form goes on without it. */
  readonly loginProblem?: LoginProblem;
}

export function formPage(
  registry: Registry,
  language: Language,
  { filled, login, loginProblem }: Shown = {},
) {
  const words = formWordsIn(language);
  const logins = loginWordsIn(language);
  const { group, controllers } = registry;
  const names = letterWordsIn(language).request.name;
  const problem = filled?.problem;
  const wrongEmail = problem === 'noEmail' && html` aria-invalid="true"`;
  return page({
    ...frame(registry, language),
    title: words.title,
    status: problem || loginProblem ? 422 : 200,
    content: html`${!login && languageLinks(registry, language)}
<p>${words.lead(group.name)}</p>
<p>${words.byMail(group.mailboxes.answers)}</p>
${problem && html`<p class="problem" role="alert">${problem === 'otherAddress' ? logins.otherAddress : words[problem]}</p>`}
${loginProblem && html`<p class="problem" role="alert">${logins.problems[loginProblem]} ${logins.without}</p>`}
${login && loginNote(login, language)}
<form class="card" method="post" action="${FORM_PATH}">
<input type="hidden" name="language" value="${language}">
${login && html`<input type="hidden" name="login" value="${login.handle}">`}
<fieldset aria-describedby="wish-hint"><legend>${words.wish}</legend>
<p class="hint" id="wish-hint">${words.wishHint}</p>
${RIGHTS.map((right) => tick({ name: 'right', value: right, label: names[right], ticked: filled?.rights.includes(right) ?? false }))}
</fieldset>
<label for="text">${words.text}</label>
<p class="hint" id="text-hint">${words.textHint}</p>
<textarea id="text" name="text" rows="5" maxlength="10000" aria-describedby="text-hint">
${filled?.text}</textarea>
<label for="name">${words.name}</label>
<p class="hint" id="name-hint">${words.nameHint}</p>
<input id="name" name="name" autocomplete="name" maxlength="200" aria-describedby="name-hint" value="${filled?.name}">
${
  !login &&
  html`<label for="email">${words.email}</label>
<p class="hint" id="email-hint">${words.emailHint}</p>
<input id="email" name="email" type="email" autocomplete="email" maxlength="254" required aria-describedby="email-hint" value="${filled?.mailbox}"${wrongEmail}>`
}
<details><summary>${words.companies}</summary>
<fieldset aria-describedby="company-hint"><legend>${words.companies}</legend>
<p class="hint" id="company-hint">${words.companiesHint}</p>
${controllers.map(({ id, name }) => tick({ name: 'controller', value: id, label: name, ticked: filled?.controllers.includes(id) ?? false }))}
</fieldset></details>
<button>${words.send}</button>
</form>`,
  });
}

/** Whose login it is, so that nobody asks in another's name without seeing it. */
function loginNote({ title, mailbox, customerNo }: LoggedIn, language: Language): Html {
  const words = loginWordsIn(language);
  return html`<div class="note" role="status"><p>${words.at(title)}</p>
<p>${customerNo === null ? words.known(mailbox) : words.knownCustomer(mailbox, customerNo)}</p>
<p><a href="${FORM_PATH}?language=${language}">${words.notYours}</a></p></div>`;
}

const tick = (box: { name: string; value: string; label: string; ticked: boolean }): Html =>
  html`<label class="tick"><input type="checkbox" name="${box.name}" value="${box.value}"${box.ticked && html` checked`}> ${box.label}</label>`;

const NAMES: Readonly<Record<Language, string>> = {
  nl: 'Nederlands',
  fr: 'Français',
  de: 'Deutsch',
  en: 'English',
};

const languageLinks = ({ group }: Registry, language: Language): Html =>
  html`<nav class="languages" aria-label="${formWordsIn(language).languages}">${group.languages.map(
    (one) =>
      html`<a href="${FORM_PATH}?language=${one}" lang="${one}" hreflang="${one}"${one === language && html` aria-current="true"`}>${NAMES[one]}</a> `,
  )}</nav>`;

const PROBLEMS = { wrong: 'codeWrong', expired: 'codeExpired', exhausted: 'codeExpired' } as const;

/** The page after the form. The token goes with the code in the body: it stands in no address. */
export function formCodePage(
  registry: Registry,
  language: Language,
  { token, problem }: { token: string; problem?: keyof typeof PROBLEMS },
) {
  const [shared, words] = [wordsIn(language), formWordsIn(language)] as const;
  const isOver = problem === 'expired' || problem === 'exhausted';
  return page({
    ...frame(registry, language),
    title: words.codeTitle,
    status: problem ? 422 : 200,
    content: html`${problem ? html`<p class="problem" role="alert">${shared[PROBLEMS[problem]]}</p>` : html`<p>${words.codeSent}</p>`}
${
  !isOver &&
  html`<form class="card" method="post" action="${FORM_PATH}/confirm">
<input type="hidden" name="language" value="${language}">
<input type="hidden" name="token" value="${token}">
<label for="code">${shared.codeLabel}</label>
<p class="hint" id="code-hint">${shared.codeHint}</p>
<input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" pattern="[0-9 ]*" maxlength="9" required aria-describedby="code-hint">
<div><button>${words.confirm}</button></div>
</form>`
}
<p><a href="${FORM_PATH}?language=${language}">${words.again}</a></p>`,
  });
}

export function formDone(registry: Registry, language: Language) {
  const words = formWordsIn(language);
  return page({
    ...frame(registry, language),
    title: words.doneTitle,
    content: html`<p class="note" role="status">${words.done}</p>`,
  });
}

export function tooManyForms(registry: Registry, language: Language) {
  const words = formWordsIn(language);
  return page({
    ...frame(registry, language),
    title: words.tooManyTitle,
    status: 429,
    content: html`<p class="problem" role="alert">${words.tooMany}</p>`,
  });
}
