import * as z from 'zod/mini';

/** As it is written into the page for each deployment (`web/publish/index-page.ts`). */
const Settings = z.object({
  api: z.url(),
  issuer: z.url(),
  signInDomain: z.url(),
  clientId: z.string(),
  identityCopies: z.url(),
  timeZone: z.string(),
});
export type Settings = z.infer<typeof Settings>;

/** @throws when the page was not made for a deployment */
export function settingsOf(page: Document): Settings {
  const written = page.querySelector('meta[name="inzage-settings"]')?.getAttribute('content') ?? '{}';
  return Settings.parse(JSON.parse(written));
}
