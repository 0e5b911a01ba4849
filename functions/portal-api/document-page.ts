import { IDENTITY_COPY_DAYS } from '#contracts/portal-api.ts';
import type { Case } from '#domain/case/state.ts';
import { type Html, html } from '#domain/html.ts';
import { page } from './page.ts';
import { frame, type Site, steps, type Upload } from './views.ts';
import { documentWordsIn } from './words/document.ts';
import { wordsIn } from './words/index.ts';
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
  const fields = Object.entries(upload.fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  return page({
    ...frame(site, state),
    title: words.uploadTitle,
    formsLeadTo: site.storeOrigin,
    script: site.script(),
    content: html`<p>${words.uploadWhy}</p>
<p data-with-script="hide"><strong>${more.coverByHand(covered)}</strong></p>
<p data-with-script="show" hidden><strong>${more.coverHere(covered)}</strong></p>
<p>${more.onlyNeeded}</p>
<form class="card" id="document-form" method="post" action="${upload.url}" enctype="multipart/form-data">
${fields}
<label for="file">${words.uploadLabel}</label>
<p class="hint" id="file-hint">${words.uploadHint}</p>
<input id="file" type="file" name="file" accept="image/jpeg,image/png,application/pdf" required aria-describedby="file-hint">
<div class="camera" data-with-script="show" hidden>
<label for="camera">${more.camera}</label>
<input id="camera" type="file" accept="image/*" capture="environment">
</div>
${maskingTool(state)}
<button id="send-document">${words.upload}</button>
</form>
<h2>${more.afterTitle}</h2>
<ul>${more.after(IDENTITY_COPY_DAYS).map((line) => html`<li>${line}</li>`)}</ul>
${steps(state)}
<p><a href="/p/${secret}?show=status">${statusWordsIn(language).writeTitle}</a></p>`,
  });
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
