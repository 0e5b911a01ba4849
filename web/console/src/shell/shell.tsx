import AppLayout from '@cloudscape-design/components/app-layout';
import Box from '@cloudscape-design/components/box';
import Flashbar, { type FlashbarProps } from '@cloudscape-design/components/flashbar';
import { I18nProvider } from '@cloudscape-design/components/i18n';
import SideNavigation from '@cloudscape-design/components/side-navigation';
import { useEffect, useMemo, useRef, useState } from 'react';
import { apiAt } from '../api/client.ts';
import { hashOf } from '../routing/route.ts';
import { useRoute } from '../routing/use-route.ts';
import type { Session } from '../session/session.ts';
import type { Settings } from '../settings.ts';
import { componentMessages } from '../words/component-messages.ts';
import type { Spoken } from '../words/words.ts';
import { type Console, ConsoleContext } from './console-context.ts';
import { follow } from './follow.ts';
import { Page } from './pages.tsx';
import { useLocale, useTheme } from './preferences.ts';
import { TopBar } from './top-bar.tsx';

/** Below it the navigation covers the page, and begins closed. */
const NARROW = 900;
const JUST_SAID_MS = 2000;

interface Flash extends FlashbarProps.MessageDefinition {
  /** Milliseconds since 1970. */
  readonly at: number;
}

interface Opened {
  readonly session: Session;
  readonly settings: Settings;
  readonly spoken: Spoken;
}

export function Shell({ session, settings, spoken }: Opened) {
  const [theme, chooseTheme] = useTheme();
  const [{ locale, words }, chooseLocale] = useLocale(spoken);
  const [flashes, setFlashes] = useState<readonly Flash[]>([]);
  const [isOpen, setOpen] = useState(innerWidth > NARROW);
  const route = useRoute();
  const { person } = session;
  const console = useMemo<Console>(
    () => ({
      api: apiAt(settings.api, session),
      session,
      settings,
      person: session.person,
      words,
      locale,
      notify(content) {
        const id = crypto.randomUUID();
        const drop = () => setFlashes((all) => all.filter((flash) => flash.id !== id));
        // One at a time: what was done before stands in the trail.
        const dismiss = { dismissible: true, dismissLabel: words.close, onDismiss: drop };
        setFlashes([{ id, at: Date.now(), type: 'success', content, ...dismiss }]);
      },
    }),
    [session, settings, words, locale],
  );
  useEffect(() => {
    document.title = titleOf(route, words);
    if (innerWidth <= NARROW) setOpen(false);
  }, [route, words]);
  const place = JSON.stringify(route);
  const shown = useRef(place);
  useEffect(() => {
    if (shown.current === place) return;
    shown.current = place;
    const now = Date.now();
    // What was said on one page is no news on the next, unless it was said while leaving.
    setFlashes((all) => all.filter(({ at }) => now - at < JUST_SAID_MS));
  }, [place]);

  const items = [
    { type: 'link', text: words.nav.today, href: hashOf.today },
    { type: 'link', text: words.nav.cases, href: hashOf.cases() },
    { type: 'link', text: words.nav.held, href: hashOf.held() },
    { type: 'link', text: words.nav.reports, href: hashOf.reports },
    { type: 'link', text: words.nav.group, href: hashOf.group() },
  ] as const;
  const active = items.findLast(({ href }) => href !== '#/' && location.hash.startsWith(href))?.href ?? '#/';
  return (
    <ConsoleContext.Provider value={console}>
      <I18nProvider locale={locale} messages={componentMessages}>
        <div id="top">
          <TopBar {...{ words, person, session, locale, chooseLocale, theme, chooseTheme }} />
        </div>
        <AppLayout
          headerSelector="#top"
          toolsHide
          navigationOpen={isOpen}
          onNavigationChange={({ detail }) => setOpen(detail.open)}
          ariaLabels={{
            navigation: words.nav.label,
            navigationToggle: words.nav.open,
            navigationClose: words.nav.close,
          }}
          navigation={
            <SideNavigation
              header={{ text: words.tagline, href: hashOf.today }}
              activeHref={active}
              items={[...items]}
              onFollow={follow}
            />
          }
          notifications={<Flashbar items={[...flashes]} />}
          content={
            person.roles.length > 0 ? (
              <Page route={route} />
            ) : (
              <Box padding="l">
                <Box variant="h1">{words.noRole.title}</Box>
                <Box variant="p">{words.noRole.text}</Box>
              </Box>
            )
          }
        />
      </I18nProvider>
    </ConsoleContext.Provider>
  );
}

function titleOf(route: ReturnType<typeof useRoute>, { nav, product, acts }: Console['words']): string {
  const page = {
    today: nav.today,
    cases: nav.cases,
    enter: acts.enter.title,
    held: nav.held,
    reports: nav.reports,
    group: nav.group,
    nowhere: '',
    case: route.page === 'case' ? route.reference : '',
  }[route.page];
  return page ? `${page} · ${product}` : product;
}
