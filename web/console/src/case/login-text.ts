import type { CaseView } from '#contracts/console-api.ts';
import { instantText } from '../days/in-words.ts';
import { companyName } from '../group/names.ts';
import { type Locale, named, type Words } from '../words/words.ts';

/** Where and when somebody had signed in, whose portal it is, and what it has checked. */
export function loginText(
  login: CaseView['identity']['login'],
  group: Parameters<typeof companyName>[0],
  { words: { ladder }, locale }: { readonly words: Words; readonly locale: Locale },
): string {
  if (!login) return ladder.loginNone;
  const checked = login.verified.map((claim) => named(ladder.loginClaims, claim)).join(', ');
  const where = ladder.loginAt(login.title, instantText(login.at, locale));
  return `${where} (${companyName(group, login.controller)}). ${checked ? ladder.loginShows(checked) : ladder.loginShowsNothing}`;
}
