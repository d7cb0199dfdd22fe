import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { BrokenPage } from './features/shell/BrokenPage.tsx'
import { BrokenRoot } from './features/shell/BrokenRoot.tsx'
import { NotFoundPage } from './components/NotFoundPage.tsx'
import { Root } from './features/shell/Root.tsx'
import { Shell } from './features/shell/Shell.tsx'
import { meQuery, queries } from './queries.ts'
import { type HandbookSearch, readHandbookSearch } from './features/handbook/search.ts'
import { type CasesSearch, readCasesSearch } from './features/cases/search.ts'
import { type InsightsSearch, readInsightsSearch } from './features/insights/search.ts'

const root = createRootRoute({ component: Root, errorComponent: BrokenRoot })

/** Pages for members: whoever is not signed in goes to the door first, and comes back afterwards. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: Shell,
  beforeLoad: async ({ location }) => {
    if (await queries.ensureQueryData(meQuery)) return
    throw redirect({ to: '/sign-in', search: { to: location.href } })
  },
})

const now = createRoute({
  getParentRoute: () => inside,
  path: '/',
  component: lazyRouteComponent(() => import('./features/now/NowPage.tsx'), 'NowPage'),
})

const cases = createRoute({
  getParentRoute: () => inside,
  path: '/cases',
  validateSearch: (search): CasesSearch => readCasesSearch(search),
  component: lazyRouteComponent(() => import('./features/cases/CasesPage.tsx'), 'CasesPage'),
})

const insights = createRoute({
  getParentRoute: () => inside,
  path: '/insights',
  validateSearch: (search): InsightsSearch => readInsightsSearch(search),
  component: lazyRouteComponent(
    () => import('./features/insights/InsightsPage.tsx'),
    'InsightsPage',
  ),
})

const followUps = createRoute({
  getParentRoute: () => inside,
  path: '/follow-ups',
  component: lazyRouteComponent(
    () => import('./features/follow-ups/FollowUpsPage.tsx'),
    'FollowUpsPage',
  ),
})

const drills = createRoute({
  getParentRoute: () => inside,
  path: '/drills',
  component: lazyRouteComponent(() => import('./features/drills/DrillsPage.tsx'), 'DrillsPage'),
})

const handbook = createRoute({
  getParentRoute: () => inside,
  path: '/handbook',
  validateSearch: (search): HandbookSearch => readHandbookSearch(search),
  component: lazyRouteComponent(
    () => import('./features/handbook/HandbookPage.tsx'),
    'HandbookPage',
  ),
})

const handbookPage = createRoute({
  getParentRoute: () => inside,
  path: '/handbook/$page',
  component: lazyRouteComponent(
    () => import('./features/shell/HandbookRoute.tsx'),
    'HandbookRoute',
  ),
})

const people = createRoute({
  getParentRoute: () => inside,
  path: '/people',
  component: lazyRouteComponent(() => import('./features/people/PeoplePage.tsx'), 'PeoplePage'),
})

const teams = createRoute({
  getParentRoute: () => inside,
  path: '/teams',
  component: lazyRouteComponent(() => import('./features/teams/TeamsPage.tsx'), 'TeamsPage'),
})

const profile = createRoute({
  getParentRoute: () => inside,
  path: '/profile',
  component: lazyRouteComponent(() => import('./features/profile/ProfilePage.tsx'), 'ProfilePage'),
})

const health = createRoute({
  getParentRoute: () => inside,
  path: '/health',
  component: lazyRouteComponent(() => import('./features/health/HealthPage.tsx'), 'HealthPage'),
})

const settings = createRoute({
  getParentRoute: () => inside,
  path: '/settings',
  component: lazyRouteComponent(
    () => import('./features/settings/SettingsPage.tsx'),
    'SettingsPage',
  ),
})

const settingsPart = createRoute({
  getParentRoute: () => inside,
  path: '/settings/$part',
  component: lazyRouteComponent(() => import('./features/settings/PartPage.tsx'), 'PartPage'),
})

const incident = createRoute({
  getParentRoute: () => inside,
  path: '/incidents/$number',
  component: lazyRouteComponent(
    () => import('./features/shell/IncidentRoute.tsx'),
    'IncidentRoute',
  ),
})

const report = createRoute({
  getParentRoute: () => inside,
  path: '/incidents/$number/report',
  validateSearch: (search): { readonly version?: number } =>
    Number.isInteger(search.version) && Number(search.version) > 0
      ? { version: Number(search.version) }
      : {},
  component: lazyRouteComponent(() => import('./features/shell/ReportRoute.tsx'), 'ReportRoute'),
})

const replay = createRoute({
  getParentRoute: () => inside,
  path: '/incidents/$number/replay',
  component: lazyRouteComponent(
    () => import('./features/cases/replay/ReplayPage.tsx'),
    'ReplayPage',
  ),
})

const missing = createRoute({
  getParentRoute: () => inside,
  path: '$',
  component: NotFoundPage,
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search): { readonly to?: string } =>
    typeof search.to === 'string' && /^\/(?!\/)/.test(search.to) ? { to: search.to } : {},
  component: lazyRouteComponent(() => import('./features/session/SignInPage.tsx'), 'SignInPage'),
})

const setUp = createRoute({
  getParentRoute: () => root,
  path: '/set-up',
  validateSearch: (search): { readonly token?: string } =>
    typeof search.token === 'string' ? { token: search.token } : {},
  component: lazyRouteComponent(() => import('./features/session/SetUpPage.tsx'), 'SetUpPage'),
})

const join = createRoute({
  getParentRoute: () => root,
  path: '/join/$token',
  component: lazyRouteComponent(() => import('./features/session/JoinPage.tsx'), 'JoinPage'),
})

const reset = createRoute({
  getParentRoute: () => root,
  path: '/reset/$token',
  component: lazyRouteComponent(() => import('./features/session/ResetPage.tsx'), 'ResetPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    inside.addChildren([
      now,
      cases,
      followUps,
      drills,
      handbook,
      handbookPage,
      insights,
      people,
      teams,
      profile,
      settings,
      settingsPart,
      health,
      incident,
      report,
      replay,
      missing,
    ]),
    signIn,
    setUp,
    join,
    reset,
  ]),
  defaultPreload: 'intent',
  defaultErrorComponent: BrokenPage,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    readonly router: typeof router
  }
}
