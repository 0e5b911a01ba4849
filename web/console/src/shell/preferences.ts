import { applyMode, Mode } from '@cloudscape-design/global-styles';
import { useEffect, useState } from 'react';
import { LOCALES, type Locale, loadWords, localeFor, type Spoken } from '../words/words.ts';

/** What a person has chosen on this browser; nothing about them. */
const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

function kept(name: string): string | null {
  try {
    return localStorage.getItem(`inzage.${name}`);
  } catch {
    return null;
  }
}

function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`inzage.${name}`, value);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

/** Dark as the system is, unless somebody chose. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState<Theme>(THEMES.find((known) => known === kept('theme')) ?? 'system');
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const apply = () =>
      applyMode(theme === 'dark' || (theme === 'system' && dark.matches) ? Mode.Dark : Mode.Light);
    apply();
    dark.addEventListener('change', apply);
    return () => dark.removeEventListener('change', apply);
  }, [theme]);
  const choose = (chosen: Theme) => {
    keep('theme', chosen);
    setTheme(chosen);
  };
  return [theme, choose];
}

const knownLocale = (id: string | null): Locale | undefined => LOCALES.find((known) => known.id === id)?.id;

/** What was chosen here before, else what the browser speaks. */
export const preferredLocale = (): Locale => knownLocale(kept('locale')) ?? localeFor(navigator.languages);

/** @param first what the page begins in: it is there before anything is shown */
export function useLocale(first: Spoken): readonly [Spoken, (locale: string) => void] {
  const [spoken, setSpoken] = useState(first);
  useEffect(() => {
    document.documentElement.lang = spoken.locale;
  }, [spoken]);
  const choose = (chosen: string) => {
    const known = knownLocale(chosen);
    if (!known) return;
    keep('locale', known);
    // Until the words are there the page stays as it is; if they cannot be had it stays so.
    void loadWords(known).then(setSpoken, () => undefined);
  };
  return [spoken, choose];
}
