import type { Language } from '#contracts/language.ts';
import type { Registry } from '#contracts/registry.ts';
import { type Html, html } from '#domain/html.ts';
import { answerTime } from './answer-time.ts';
import { asking } from './asking.ts';
import { companies, whoAnswers } from './companies.ts';
import { course } from './course.ts';
import { type Place, page } from './page.ts';
import { ifNotAgreed } from './remedies.ts';
import { rights } from './rights.ts';
import { wordsIn } from './words/index.ts';

/** "Your data: how to ask what we hold", in one language. */
export function guidePage(registry: Registry, language: Language, { root }: Place): Html {
  const words = wordsIn(language);
  const lead = words.lead(registry.group.name);
  const content = html`<p class="lead">${lead}</p>
${asking(registry, words)}${course(registry, language, `${root}${language}/check.html`)}${answerTime(registry, words)}${rights(words)}${whoAnswers(registry, language)}${companies(registry, language)}${ifNotAgreed(registry, language)}`;
  return page({
    registry,
    language,
    title: words.title,
    description: lead,
    name: 'index.html',
    root,
    content,
  });
}
