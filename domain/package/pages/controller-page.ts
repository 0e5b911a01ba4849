import type { Registry } from '#contracts/registry.ts';
import { html } from '#domain/html.ts';
import type { Article15 } from '../article-15.ts';
import { nameOf } from '../results.ts';
import type { SurveyedController } from '../survey.ts';
import { fullSection } from './article-15-page.ts';
import { contactOf, type Setting, storeSection } from './company-section.ts';
import { page } from './page.ts';

/** One company on a page of its own: each is a controller of its own, and can be written to with this alone (AFF-1). */
export function controllerPage(
  controller: SurveyedController,
  {
    registry,
    reference,
    facts,
  }: { readonly registry: Registry; readonly reference: string; readonly facts: Article15 },
  setting: Setting,
): Uint8Array {
  const { language, words } = setting;
  const name = nameOf(controller);
  const stores = facts.controllers.find(({ id }) => id === controller.id)?.stores ?? [];
  const used = stores.flatMap((store) =>
    store.detail === 'full' ? [fullSection(name, store, words, language)] : [],
  );
  // Its files lie beside the page.
  const content = html`${contactOf(controller.known, words)}${controller.stores.map((store) => storeSection(store, setting, ''))}${
    used.length > 0 && html`<h2>${words.article15.title}</h2>\n${used}`
  }`;
  return page({
    language,
    title: name,
    group: registry.group.name,
    reference,
    content,
    home: '../../index.html',
  });
}
