import { type Html, html } from './html.ts';
import type { Persona } from './layout.ts';

export interface SampleLetter {
  readonly title: string;
  /** BCP 47, e.g. `nl`. */
  readonly lang: string;
  readonly subject: string;
  readonly text: string;
}

/** What is in the form. */
export interface Draft {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The id of the mail that is answered. */
  readonly reply: string;
  /** Language of the text, where it is known. */
  readonly lang: string;
}

export const EMPTY_DRAFT: Draft = { from: '', to: '', subject: '', text: '', reply: '', lang: '' };

export type Problems = Partial<Record<'from' | 'to' | 'subject' | 'text' | 'sending', string>>;

export interface WritePage {
  readonly draft: Draft;
  readonly problems: Problems;
  readonly token: string;
  readonly personas: readonly Persona[];
  readonly addresses: readonly string[];
  readonly samples: readonly SampleLetter[];
}

/** The form for a letter. It works without script: a sample is chosen by a link that fills the form anew. */
export function writePage({ draft, problems, token, personas, addresses, samples }: WritePage): Html {
  return html`<h1>${draft.reply ? 'Reply' : 'Write a letter'}</h1>
${draft.reply || samples.length === 0 ? '' : sampleLinks(samples, draft)}
${Object.keys(problems).length > 0 && alert(problems)}
<form method="post" action="/write" class="write">
<input type="hidden" name="token" value="${token}">
<input type="hidden" name="reply" value="${draft.reply}">
<input type="hidden" name="lang" value="${draft.lang}">
${field({
  name: 'from',
  label: 'From',
  hint: 'Choose somebody, or type any address you like to be.',
  problem: problems.from,
  control: (named) => html`<input ${named} value="${draft.from}" list="personas" ${ADDRESS_INPUT}>`,
})}
${field({
  name: 'to',
  label: 'To',
  hint: 'The list has the addresses that are read here.',
  problem: problems.to,
  control: (named) => html`<input ${named} value="${draft.to}" list="addresses" ${ADDRESS_INPUT}>`,
})}
${field({
  name: 'subject',
  label: 'Subject',
  problem: problems.subject,
  control: (named) => html`<input ${named} value="${draft.subject}" autocomplete="off"${language(draft)}>`,
})}
${field({
  name: 'text',
  label: 'Letter',
  problem: problems.text,
  // The parser drops the first line break within a textarea.
  control: (named) =>
    html`<textarea ${named} rows="16" required${language(draft)}>\n${draft.text}</textarea>`,
})}
<p class="actions"><button class="button primary" type="submit">Send</button>
<span class="muted">It goes to this computer’s own post office, by SMTP.</span></p>
<datalist id="personas">${personas.map(({ name, address }) => option(`${name} <${address}>`))}</datalist>
<datalist id="addresses">${addresses.map(option)}</datalist>
</form>`;
}

const ADDRESS_INPUT = html`autocomplete="off" spellcheck="false" required`;

function option(value: string): Html {
  return html`<option value="${value}"></option>`;
}

function alert({ sending }: Problems): Html {
  const text = sending ?? 'The letter was not sent yet: please mend what is marked below.';
  return html`<p class="alert" role="alert">${text}</p>`;
}

function sampleLinks(samples: readonly SampleLetter[], { from }: Draft): Html {
  const link = ({ title, lang }: SampleLetter, index: number) => html`<li>
<a href="/write?letter=${index}&amp;from=${encodeURIComponent(from)}"><span lang="${lang}">${title}</span>
<abbr title="Language: ${languageName(lang)}">${lang}</abbr></a></li>
`;
  return html`<nav class="samples" aria-label="Sample letters"><p>Start from a sample:</p>
<ul>${samples.map(link)}</ul></nav>`;
}

interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly problem: string | undefined;
  /** Makes the control with these attributes. */
  readonly control: (attributes: Html) => Html;
}

function field({ name, label, hint, problem, control }: Field): Html {
  const describedBy = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(' ');
  const described = describedBy !== '' && html` aria-describedby="${describedBy}"`;
  const wrong = problem !== undefined && html` aria-invalid="true"`;
  return html`<div class="field"><label for="${name}">${label}</label>
${control(html`id="${name}" name="${name}"${described}${wrong}`)}
${hint && html`<p class="hint" id="${name}-hint">${hint}</p>`}
${problem && html`<p class="problem" id="${name}-problem">${problem}</p>`}</div>`;
}

function language({ lang }: Draft): Html | false {
  return lang !== '' && html` lang="${lang}"`;
}

function languageName(lang: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(lang) ?? lang;
}
