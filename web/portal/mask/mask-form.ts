import { coveredFile, draw, LONGEST_EDGE, pictureOf } from './covered-file.ts';
import { Covers } from './covers.ts';
import { fitted, suggested } from './geometry.ts';

/** The elements of the form, as the server has written them; every word is theirs. */
export interface MaskForm {
  readonly form: HTMLFormElement;
  readonly file: HTMLInputElement;
  readonly camera: HTMLInputElement;
  readonly editor: HTMLElement;
  readonly stage: HTMLElement;
  readonly picture: HTMLCanvasElement;
  readonly add: HTMLButtonElement;
  readonly remove: HTMLButtonElement;
  readonly send: HTMLButtonElement;
  /** Hidden sentences that are shown when they are true. */
  readonly said: Readonly<Record<'pdf' | 'unknown' | 'uncovered', HTMLElement>>;
}

/**
 * Puts the masking tool between the choice of a picture and its upload: the form then sends the covered picture in place of
 * the chosen one. A PDF cannot be drawn here, which is said, and goes as it is.
 */
export function startMasking(parts: MaskForm): void {
  const { form, file, camera, editor, stage, picture, said } = parts;
  const covers = new Covers(stage, stage.getAttribute('data-cover') ?? '');
  let choices = 0;
  let waits: 'for-a-file' | 'for-covers' | 'for-a-second-yes' | 'as-it-is' = 'for-a-file';

  const say = (which: keyof MaskForm['said'] | null) => {
    for (const [name, element] of Object.entries(said)) element.hidden = name !== which;
  };

  const choose = async (chosen: File | undefined) => {
    say(null);
    editor.hidden = true;
    waits = 'for-a-file';
    choices += 1;
    const choice = choices;
    if (!chosen) return;
    if (chosen.type === 'application/pdf') {
      waits = 'as-it-is';
      say('pdf');
      return;
    }
    try {
      const image = await pictureOf(chosen);
      // Another one was chosen while this one was read.
      if (choice !== choices) return;
      const size = fitted({ width: image.naturalWidth, height: image.naturalHeight }, LONGEST_EDGE);
      draw(picture, image, size);
      URL.revokeObjectURL(image.src);
      covers.begin(size, suggested(size));
      editor.hidden = false;
      waits = 'for-covers';
    } catch {
      if (choice === choices) say('unknown');
    }
  };

  file.addEventListener('change', () => choose(file.files?.[0]));
  camera.addEventListener('change', () => {
    // The picture of the camera takes the place of the file, which need not be chosen any more.
    file.value = '';
    file.required = false;
    return choose(camera.files?.[0]);
  });
  parts.add.addEventListener('click', () => covers.add());
  parts.remove.addEventListener('click', () => covers.removeLast());

  form.addEventListener('submit', (event) => {
    if (waits === 'as-it-is') return;
    event.preventDefault();
    if (waits === 'for-a-file') return;
    if (covers.boxes.length === 0 && waits === 'for-covers') {
      waits = 'for-a-second-yes';
      say('uncovered');
      return;
    }
    parts.send.disabled = true;
    coveredFile(picture, covers.boxes).then(
      (covered) => {
        const files = new DataTransfer();
        files.items.add(covered);
        file.files = files.files;
        form.submit();
      },
      () => {
        parts.send.disabled = false;
        say('unknown');
      },
    );
  });
}
