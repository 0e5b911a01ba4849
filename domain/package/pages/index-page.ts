import type { Registry } from '#contracts/registry.ts';
import { type Html, type HtmlValue, html } from '#domain/html.ts';
import { dayInWords, otherRights, remedies } from '#domain/letters/index.ts';
import { withheldIn } from '#domain/redaction/left-out.ts';
import { folderOf, nameOf, titleOf } from '../results.ts';
import type { SurveyedController } from '../survey.ts';
import { contactOf, outcomeBadge, type Setting, storeSection } from './company-section.ts';
import { blocks, list, page } from './page.ts';

interface Index {
  readonly registry: Registry;
  readonly reference: string;
  readonly receivedAt: string;
  readonly releasedAt: string;
  /** When the answer came that this supplements; null: this is the answer. */
  readonly answeredAt: string | null;
  readonly controllers: readonly SurveyedController[];
}

/** The first page: the answer in a sentence, where was looked, what was found, and what one can do. */
export function indexPage(index: Index, setting: Setting): Uint8Array {
  const { registry, reference, receivedAt, releasedAt, answeredAt, controllers } = index;
  const { language, words, dayOf } = setting;
  const records = controllers
    .flatMap(({ stores }) => stores)
    .reduce((sum, { items, leftOut }) => sum + items + withheldIn(leftOut), 0);
  const inWords = (instant: string) => dayInWords(dayOf(instant), language);
  const content = html`<p class="lead">${records > 0 ? words.found(records) : words.foundNothing}</p>
<p>${words.asked(inWords(receivedAt))} ${words.prepared(inWords(releasedAt))}</p>
${
  answeredAt &&
  html`<p>${words.supplements(inWords(answeredAt))}</p>
`
}<p><a href="letter.pdf">${words.letterLink}</a></p>
<p><a href="article-15.html">${words.article15.link}</a></p>
<h2>${words.overviewTitle}</h2>
${overview(controllers, setting)}${controllers.map((controller) => companySection(controller, setting))}<h2>${words.readingTitle}</h2>
${list(words.reading)}<h2>${words.integrityTitle}</h2>
<p>${words.integrity} <a href="verify.html">${words.verifyLink}</a></p>
${blocks(otherRights(language))}${blocks(remedies(language, registry))}`;
  return page({ language, title: words.title, group: registry.group.name, reference, content });
}

function overview(controllers: readonly SurveyedController[], { language, words }: Setting): Html {
  const rows = controllers.flatMap((controller) =>
    controller.stores.map(
      (
        store,
      ) => html`<tr><th scope="row"><a href="#${controller.id}">${nameOf(controller)}</a></th><td>${titleOf(store, language)}</td><td>${outcomeBadge(store, words)}</td><td>${store.items > 0 ? store.items : '–'}</td></tr>
`,
    ),
  );
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${words.overviewTitle}"><table><thead><tr><th scope="col">${words.company}</th><th scope="col">${words.store}</th><th scope="col">${words.result}</th><th scope="col">${words.records}</th></tr></thead><tbody>
${rows}</tbody></table></div>
`;
}

function companySection(controller: SurveyedController, setting: Setting): HtmlValue {
  const folder = folderOf(controller);
  return html`<h2 id="${controller.id}">${nameOf(controller)}</h2>
${contactOf(controller.known, setting.words)}${controller.stores.map((store) => storeSection(store, setting, folder))}<p><a href="${folder}index.html">${setting.words.companyPage(nameOf(controller))}</a></p>
`;
}
