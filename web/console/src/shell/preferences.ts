import { applyMode, Mode } from '@cloudscape-design/global-styles';
import { useEffect, useState } from 'react';
import { LOCALES, type Locale, localeFor } from '../words/words.ts';

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

export function useLocale(): readonly [Locale, (locale: string) => void] {
  const find = (id: string | null) => LOCALES.find((known) => known.id === id)?.id;
  const [locale, setLocale] = useState<Locale>(find(kept('locale')) ?? localeFor(navigator.languages));
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const choose = (chosen: string) => {
    const known = find(chosen);
    if (!known) return;
    keep('locale', known);
    setLocale(known);
  };
  return [locale, choose];
}
