import * as z from 'zod/mini';

/** The languages that letters and pages are written in. A group says which of them it answers in (`Group.languages`). */
export const LANGUAGES = ['nl', 'fr', 'de', 'en'] as const;
export const Language = z.enum(LANGUAGES);
export type Language = z.infer<typeof Language>;

/**
 * A text in every language: a missing one does not compile. In the languages that a group does not answer in, its own
 * texts are those of its default language.
 */
export type Text = Readonly<Record<Language, string>>;
export const Text = z.object({ nl: z.string(), fr: z.string(), de: z.string(), en: z.string() });
