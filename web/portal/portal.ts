import { startMasking } from './mask/mask-form.ts';

/**
 * The one script of the requester's pages. Every page works without it; it adds the masking tool where a document is
 * asked for, and only in a browser that can do all of it.
 */
function start(): void {
  const form = find('document-form', HTMLFormElement);
  const parts = {
    file: find('file', HTMLInputElement),
    camera: find('camera', HTMLInputElement),
    editor: find('editor', HTMLElement),
    stage: find('stage', HTMLElement),
    picture: find('picture', HTMLCanvasElement),
    add: find('add-cover', HTMLButtonElement),
    remove: find('remove-cover', HTMLButtonElement),
    send: find('send-document', HTMLButtonElement),
    pdf: find('said-pdf', HTMLElement),
    unknown: find('said-unknown', HTMLElement),
    uncovered: find('said-uncovered', HTMLElement),
  };
  const { file, camera, editor, stage, picture, add, remove, send, pdf, unknown, uncovered } = parts;
  if (!form || !file || !camera || !editor || !stage || !picture || !add || !remove || !send) return;
  if (!pdf || !unknown || !uncovered || !canMask()) return;
  startMasking({
    ...{ form, file, camera, editor, stage, picture, add, remove, send },
    said: { pdf, unknown, uncovered },
  });
  for (const element of Array.from(document.querySelectorAll<HTMLElement>('[data-with-script]')))
    element.hidden = element.getAttribute('data-with-script') === 'hide';
}

/** Older browsers keep the plain form, which asks to cover the document by hand. */
function canMask(): boolean {
  try {
    return 'PointerEvent' in window && 'toBlob' in HTMLCanvasElement.prototype && !!new DataTransfer().items;
  } catch {
    return false;
  }
}

function find<E extends HTMLElement>(id: string, type: { new (): E; prototype: E }): E | null {
  const element = document.getElementById(id);
  return element instanceof type ? element : null;
}

start();
