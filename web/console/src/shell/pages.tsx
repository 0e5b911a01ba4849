import Box from '@cloudscape-design/components/box';
import { lazy, Suspense } from 'react';
import type { Route } from '../routing/route.ts';
import { TodayPage } from '../today/today-page.tsx';
import { useConsole } from './console-context.ts';
import { Loading } from './loading.tsx';

/** The first page comes with the program; the others when one goes there. */
const CasePage = lazy(() => import('../case/case-page.tsx'));
const CasesPage = lazy(() => import('../cases/cases-page.tsx'));
const EnterPage = lazy(() => import('../enter/enter-page.tsx'));
const HeldPage = lazy(() => import('../held/held-page.tsx'));
const ReportsPage = lazy(() => import('../reports/reports-page.tsx'));
const GroupPage = lazy(() => import('../group/group-page.tsx'));

export function Page({ route }: { readonly route: Route }) {
  return <Suspense fallback={<Loading />}>{pageOf(route)}</Suspense>;
}

function pageOf(route: Route) {
  switch (route.page) {
    case 'today':
      return <TodayPage />;
    case 'cases':
      return <CasesPage status={route.status} />;
    case 'case':
      return <CasePage key={route.reference} reference={route.reference} tab={route.tab} />;
    case 'enter':
      return <EnterPage />;
    case 'held':
      return <HeldPage mail={route.mail} />;
    case 'reports':
      return <ReportsPage />;
    case 'group':
      return <GroupPage controller={route.controller} />;
    case 'nowhere':
      return <Nowhere />;
  }
}

function Nowhere() {
  const { words } = useConsole();
  return (
    <Box padding="l">
      <Box variant="h1">{words.nowhere.title}</Box>
      <Box variant="p">{words.nowhere.text}</Box>
    </Box>
  );
}
