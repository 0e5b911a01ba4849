/** Faces that the letter of a package is set in: files beside the function that sets it, as synthesis puts them there. */
export const FACES = { text: 'Roboto-Regular.ttf', strong: 'Roboto-Medium.ttf' } as const;
