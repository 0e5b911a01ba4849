import TopNavigation from '@cloudscape-design/components/top-navigation';
import type { Person, Session } from '../session/session.ts';
import { LOCALES, type Locale, named, type Words } from '../words/words.ts';
import { follow } from './follow.ts';
import type { Theme } from './preferences.ts';

interface TopBarProps {
  readonly words: Words;
  readonly person: Person;
  readonly session: Session;
  readonly locale: Locale;
  readonly chooseLocale: (locale: string) => void;
  readonly theme: Theme;
  readonly chooseTheme: (theme: Theme) => void;
}

/** The bar that stands over every page: who one is, in which language and light. */
export function TopBar({ words, person, session, locale, chooseLocale, theme, chooseTheme }: TopBarProps) {
  const { top } = words;
  const themes = [
    { id: 'system', text: top.likeSystem },
    { id: 'light', text: top.light },
    { id: 'dark', text: top.dark },
  ] as const;
  return (
    <TopNavigation
      identity={{ href: '#/', logo: { src: './logo.svg', alt: words.product }, onFollow: follow }}
      utilities={[
        {
          type: 'menu-dropdown',
          text: LOCALES.find(({ id }) => id === locale)?.name ?? locale,
          ariaLabel: `${LOCALES.find(({ id }) => id === locale)?.name ?? locale}, ${top.language}`,
          items: LOCALES.map(({ id, name }) => ({ id, text: name, lang: id })),
          onItemClick: ({ detail }) => chooseLocale(detail.id),
        },
        {
          type: 'menu-dropdown',
          iconName: 'settings',
          title: top.theme,
          ariaLabel: top.theme,
          items: themes.map(({ id, text }) => ({
            id,
            text,
            ...(id === theme ? { iconName: 'check' as const } : {}),
          })),
          onItemClick: ({ detail }) => {
            const chosen = themes.find(({ id }) => id === detail.id);
            if (chosen) chooseTheme(chosen.id);
          },
        },
        {
          type: 'menu-dropdown',
          text: person.name,
          description: person.roles.map((role) => named(words.roles, role)).join(', ') || words.noRole.title,
          iconName: 'user-profile',
          items: [{ id: 'sign-out', text: top.signOut }],
          onItemClick: () => void session.signOut(),
        },
      ]}
      i18nStrings={{
        searchIconAriaLabel: '',
        searchDismissIconAriaLabel: '',
        overflowMenuTriggerText: top.more,
        overflowMenuTitleText: top.menu,
        overflowMenuBackIconAriaLabel: top.back,
        overflowMenuDismissIconAriaLabel: top.closeMenu,
      }}
    />
  );
}
