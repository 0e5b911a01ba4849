import { IDENTITY_COPY_DAYS } from '#contracts/portal-api.ts';
import type { Case } from '#domain/case/state.ts';
import { type Html, html } from '#domain/html.ts';
import { page } from './page.ts';
import { frame, type Site, steps, type Upload } from './views.ts';
import { documentWordsIn } from './words/document.ts';
import { wordsIn } from './words/index.ts';
import { proofWordsIn } from './words/proof.ts';
import { statusWordsIn } from './words/status.ts';

/**
 * Asks for a copy of a document. A plain form, which works in every browser; where the script can, it puts the masking
 * tool before the upload. Words and parts of the tool stand here, so that the script holds none.
 */
export function askForDocument(
  site: Site,
  state: Case,
  { upload, secret }: { upload: Upload; secret: string },
) {
  const { language } = state;
  const [words, more] = [wordsIn(language), documentWordsIn(language)] as const;
  const covered = site.registry.group.documentMask[language];
  // Where a person doubted, it is not asked of everybody, and their mail has told why.
  const doubted = state.doubts.length > 0 || state.answers.length > 0;
  return page({
    ...frame(site, state),
    title: words.uploadTitle,
    formsLeadTo: site.storeOrigin,
    script: site.script(),
    content: html`${!doubted && html`<p>${words.uploadWhy}</p>`}
<p data-with-script="hide"><strong>${more.coverByHand(covered)}</strong></p>
<p data-with-script="show" hidden><strong>${more.coverHere(covered)}</strong></p>
<p>${more.onlyNeeded}</p>
<form class="card" id="document-form" method="post" action="${upload.url}" enctype="multipart/form-data">
${hiddenFields(upload)}
${fileField(words.uploadLabel, words.uploadHint)}
<div class="camera" data-with-script="show" hidden>
<label for="camera">${more.camera}</label>
<input id="camera" type="file" accept="image/*" capture="environment">
</div>
${maskingTool(state)}
<button id="send-document">${words.upload}</button>
</form>
${whatFollows(state, secret)}`,
  });
}

/**
 * Asks whoever acts for somebody else to show that they may (IDV-5). A plain form: a mandate is a letter, and most have
 * nothing on them to be covered.
 */
export function askForMandate(
  site: Site,
  state: Case,
  { upload, secret }: { upload: Upload; secret: string },
) {
  const { language } = state;
  const [words, proof] = [wordsIn(language), proofWordsIn(language)] as const;
  return page({
    ...frame(site, state),
    title: proof.mandateTitle,
    formsLeadTo: site.storeOrigin,
    content: html`<p>${proof.mandateWhy}</p>
<p><strong>${proof.mandateMask(site.registry.group.documentMask[language])}</strong></p>
<form class="card" method="post" action="${upload.url}" enctype="multipart/form-data">
${hiddenFields(upload)}
${fileField(proof.mandateLabel, words.uploadHint)}
<button>${words.upload}</button>
</form>
${whatFollows(state, secret)}`,
  });
}

const hiddenFields = ({ fields }: Upload): readonly Html[] =>
  Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`);

const fileField = (label: string, hint: string): Html => html`<label for="file">${label}</label>
<p class="hint" id="file-hint">${hint}</p>
<input id="file" type="file" name="file" accept="image/jpeg,image/png,application/pdf" required aria-describedby="file-hint">`;

/** What happens to the copy, where the request stands, and the way to write to us. */
function whatFollows(state: Case, secret: string): Html {
  const more = documentWordsIn(state.language);
  return html`<h2>${more.afterTitle}</h2>
<ul>${more.after(IDENTITY_COPY_DAYS).map((line) => html`<li>${line}</li>`)}</ul>
${steps(state)}
<p><a href="/p/${secret}?show=status">${statusWordsIn(state.language).writeTitle}</a></p>`;
}

function maskingTool({ language }: Case): Html {
  const words = documentWordsIn(language);
  return html`<p class="problem" id="said-pdf" role="alert" hidden>${words.pdf}</p>
<p class="problem" id="said-unknown" role="alert" hidden>${words.unknown}</p>
<div id="editor" hidden>
<h2>${words.editorTitle}</h2>
<p id="editor-help">${words.editorHelp}</p>
<div id="stage" class="stage" role="group" aria-label="${words.stage}" aria-describedby="editor-help editor-keys" data-cover="${words.cover}">
<canvas id="picture" role="img" aria-label="${words.picture}"></canvas>
</div>
<div class="tools"><button type="button" class="quiet" id="add-cover">${words.add}</button> <button type="button" class="quiet" id="remove-cover">${words.remove}</button></div>
<p class="hint" id="editor-keys">${words.editorKeys}</p>
</div>
<p class="problem" id="said-uncovered" role="alert" hidden>${words.uncovered}</p>`;
}
