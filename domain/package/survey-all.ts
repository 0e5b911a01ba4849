import type { CaseId } from '#contracts/ids.ts';
import type { Language } from '#contracts/language.ts';
import type { Registry } from '#contracts/registry.ts';
import { type EvidenceItems, evidenceItems } from './evidence-items.ts';
import { type ControllerResult, resultsOf } from './results.ts';
import type { ReadPage, StoreAnswer } from './store-answer.ts';
import { baseNames, type Surveyed, type SurveyedController, survey } from './survey.ts';

/** Surveys every store, company by company. */
export async function surveyAll(
  results: readonly ControllerResult[],
  items: EvidenceItems,
  language: Language,
): Promise<readonly SurveyedController[]> {
  const controllers: SurveyedController[] = [];
  for (const controller of results) {
    const nameFor = baseNames();
    const stores: Surveyed[] = [];
    for (const store of controller.stores) {
      stores.push({ ...store, found: await survey(store, items, { language, nameFor }) });
    }
    controllers.push({ ...controller, stores });
  }
  return controllers;
}

/**
 * Reads all evidence as the package will, and makes nothing of it: what would stop the package has to show before a
 * person releases the answer, not after.
 *
 * @throws NamedError `LookupInvalid`
 */
export async function checkEvidence({
  caseId,
  registry,
  answers,
  readPage,
}: {
  readonly caseId: CaseId;
  readonly registry: Registry;
  readonly answers: readonly StoreAnswer[];
  readonly readPage: ReadPage;
}): Promise<void> {
  await surveyAll(resultsOf(registry, answers), evidenceItems(caseId, readPage), registry.group.language);
}
