import { ERRORS, NamedError } from '#contracts/errors.ts';
import type { Registry } from '#contracts/registry.ts';
import { canonicalJson } from '#domain/case/chain.ts';
import type { Case } from '#domain/case/state.ts';
import { dayOf } from '#domain/clock/instant.ts';
import { article15Of } from './article-15.ts';
import { completenessOf } from './completeness.ts';
import type { PackageEntry } from './entry.ts';
import { evidenceItems } from './evidence-items.ts';
import { Ledger } from './ledger.ts';
import { article15Page } from './pages/article-15-page.ts';
import type { Setting } from './pages/company-section.ts';
import { controllerPage } from './pages/controller-page.ts';
import { indexPage } from './pages/index-page.ts';
import { verifyPage } from './pages/verify-page.ts';
import { folderOf, nameOf, resultsFor, resultsOf } from './results.ts';
import { seal } from './seal.ts';
import type { Signer } from './signing-key.ts';
import type { ReadPage, StoreAnswer } from './store-answer.ts';
import { storeFiles } from './store-files.ts';
import { surveyAll } from './survey-all.ts';
import { wordsIn } from './words/index.ts';

export interface Composition {
  readonly state: Case;
  readonly registry: Registry;
  readonly answers: readonly StoreAnswer[];
  /** For a supplement: the answers that are new. Only these have records in it; `completeness.json` has all. */
  readonly only?: readonly StoreAnswer[];
  readonly readPage: ReadPage;
  /** The letter that came with it, as PDF: an archive is read again when the mail is lost. */
  readonly letter: Uint8Array;
  readonly signer: Signer;
  /** Where everybody finds the public key that packages are verified by. */
  readonly keyAddress: string;
}

/**
 * The package of an answer, file by file, in a fixed order, with the manifest and the seal last. It knows no clock: its
 * dates are those of the case, so that the same case and the same key give the same bytes.
 *
 * Every store's pages are read once to count and to take the first records for the pages of the package, and once more
 * for each file of records: nothing grows with their number. Content that is given piece by piece must be read before
 * the next entry is asked for.
 *
 * @throws NamedError `Refused` if no person has released the answer (AUT); `LookupInvalid` if a store names an object
 *   that is not its own, or has another number of records than it said; `SigningKeyUnusable`
 */
export async function* composePackage(composition: Composition): AsyncGenerator<PackageEntry> {
  const { state, registry, answers, only, readPage, letter, signer, keyAddress } = composition;
  const { reference, language, release } = state;
  if (!release) throw new NamedError(ERRORS.refused, 'Nobody has released this answer');
  // Before anything is read: a key that cannot be used shows now, and not after gigabytes.
  const key = await signer.publicKey();
  const ledger = new Ledger();
  const modified = new Date(release.at);
  const file = (path: string, content: PackageEntry['content'], compress = true): PackageEntry =>
    ledger.enter({ path, content, compress, modified });

  const items = evidenceItems(state.id, readPage);
  const setting: Setting = {
    language,
    words: wordsIn(language),
    dayOf: (instant) => dayOf(instant, registry.group.timeZone),
  };
  const results = only ? resultsFor(only, registry) : resultsOf(registry, answers);
  const controllers = await surveyAll(results, items, language);
  const facts = article15Of(registry, results, language);
  const about = { registry, reference, language, facts };

  yield file(
    'index.html',
    indexPage(
      {
        ...about,
        receivedAt: state.receivedAt,
        releasedAt: release.at,
        answeredAt: only ? state.answeredAt : null,
        controllers,
      },
      setting,
    ),
  );
  yield file('letter.pdf', letter, false);
  yield file('article-15.html', article15Page(facts, about));
  yield file('article-15.json', Buffer.from(canonicalJson(facts)));
  yield file('verify.html', verifyPage({ ...about, keyAddress }));
  for (const controller of controllers) {
    yield file(`${folderOf(controller)}index.html`, controllerPage(controller, about, setting));
    for (const store of controller.stores) {
      const place = {
        folder: folderOf(controller),
        company: { id: controller.id, name: nameOf(controller) },
      };
      for await (const { path, content, compress } of storeFiles(store, items, place, language)) {
        yield file(path, content, compress);
      }
    }
  }
  yield file('completeness.json', Buffer.from(canonicalJson(completenessOf(registry, answers, language))));
  yield file('manifest.json', Buffer.from(ledger.manifest(reference, release.at)));
  for await (const part of seal(ledger.checksums(), key, signer)) yield { ...part, modified };
}
