import type { Language } from '#contracts/language.ts';
import { KEY_FILE } from '#contracts/portal-api.ts';
import type { Registry } from '#contracts/registry.ts';
import type { Case } from '#domain/case/state.ts';
import { type Html, html } from '#domain/html.ts';
import type { BrowserScript } from '../platform/browser-script.ts';
import type { LinkPurpose } from '../platform/case-table/links.ts';
import { page } from './page.ts';
import { type Words, wordsIn } from './words/index.ts';
import { myDataWordsIn } from './words/my-data.ts';

/** What went wrong with a code, as a key of the words. */
export type CodeProblem = 'codeWrong' | 'codeExpired' | 'codeExhausted' | 'codeTooSoon';

export interface Upload {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

export interface Site {
  readonly registry: Registry;
  /** Where presigned addresses point to. */
  readonly storeOrigin: string;
  readonly script: () => BrowserScript;
}

export const frame = ({ registry }: Site, state: Case) => ({
  language: state.language,
  group: registry.group.name,
  contact: registry.group.mailboxes.answers,
  reference: state.reference,
});

/** The link proves that somebody has the mail; the code, that they have the mailbox now. */
export function askForCode(
  site: Site,
  state: Case,
  {
    secret,
    purpose,
    fingerprint,
    sent,
    problem,
  }: {
    secret: string;
    purpose: LinkPurpose;
    /** Of the key that the package is sealed with. */
    fingerprint: string | null;
    sent: boolean;
    problem?: CodeProblem;
  },
) {
  const words = wordsIn(state.language);
  const [title, why, confirm] =
    purpose === 'identity'
      ? [words.proveTitle, words.proveWhy, words.confirm]
      : [words.packageTitle, words.packageWhy, words.openPackage];
  return page({
    ...frame(site, state),
    title,
    formsLeadTo: site.storeOrigin,
    status: problem ? 422 : 200,
    content: html`<p>${why}</p>
${problem && html`<p class="problem" role="alert">${words[problem]}</p>`}
${sent && !problem && html`<p class="note" role="status">${words.codeSent}</p>`}
${
  sent &&
  html`<form class="card" method="post" action="/p/${secret}/verify">
<label for="code">${words.codeLabel}</label>
<p class="hint" id="code-hint">${words.codeHint}</p>
<input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" pattern="[0-9 ]*" maxlength="9" required aria-describedby="code-hint">
<div><button>${confirm}</button></div>
</form>`
}
<form method="post" action="/p/${secret}/code"><button${sent && html` class="quiet"`}>${sent ? words.anotherCode : words.sendCode}</button></form>
${fingerprint && keyNote(fingerprint, words)}`,
  });
}

/** Seen here first, before any package is in anybody's hands: what a package says of its own key proves nothing. */
const keyNote = (fingerprint: string, words: Words): Html =>
  html`<h2>${words.keyTitle}</h2>
${keyFacts(fingerprint, words)}`;

export const keyFacts = (fingerprint: string, words: Words): Html =>
  html`<p>${words.keyWhy}</p>
<p><code>${fingerprint}</code></p>
<p><a href="/${KEY_FILE}">${words.keyLink}</a></p>`;

export function steps(state: Case): Html {
  const words = wordsIn(state.language);
  const passed = [
    [words.steps.received, true],
    [words.steps.mailbox, state.mailboxVerified],
    [words.steps.document, state.identity !== null],
    [words.steps.collecting, state.draft !== null],
    [words.steps.review, state.release !== null],
    [words.steps.answered, state.delivered],
  ] as const;
  const current = passed.findIndex(([, isDone]) => !isDone);
  return html`<ol class="steps">${passed.map(([text, isDone], index) => {
    const [kind, word] = isDone
      ? (['done', words.done] as const)
      : index === current
        ? (['now', words.now] as const)
        : (['later', words.later] as const);
    return html`<li class="${kind}"${kind === 'now' && html` aria-current="step"`}>${text} <span>${word}</span></li>`;
  })}</ol>`;
}

/** For addresses that belong to no case: nothing of any case may show, not even its language. */
export function noSuchLink(
  registry: Registry,
  language: Language,
  why: 'linkUnknown' | 'linkExpired',
  /** Of a link that can be asked for anew. */
  renew?: string,
) {
  const words = wordsIn(language);
  const more = myDataWordsIn(language);
  return page({
    language,
    group: registry.group.name,
    contact: registry.group.mailboxes.answers,
    title: why === 'linkUnknown' ? words.linkUnknownTitle : words.linkExpiredTitle,
    status: why === 'linkUnknown' ? 404 : 410,
    content: html`<p>${words[why]}</p>
${renew && html`<form class="card" method="post" action="/p/${renew}/renew"><p class="hint">${more.newLinkWhy}</p><button>${more.newLink}</button></form>`}`,
  });
}

/** The same whether there was a mailbox to send a link to. */
export function linkAsked(registry: Registry, language: Language) {
  const words = myDataWordsIn(language);
  return page({
    language,
    group: registry.group.name,
    contact: registry.group.mailboxes.answers,
    title: words.newLinkTitle,
    content: html`<p class="note" role="status">${words.newLinkSent}</p>
<p>${words.newLinkLater}</p>`,
  });
}
