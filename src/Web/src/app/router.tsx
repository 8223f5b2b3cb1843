import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import { ApiError, type User } from '@/api/client';
import { meQuery } from '@/features/account';
import { Crash, NotFound } from './Errors';
import { queryClient } from './query-client';
import { Shell } from './Shell';
import { InboxPage, TodayPage, UpcomingPage } from './TaskPages';

const text = (v: unknown) => (typeof v === 'string' && v ? v : typeof v === 'number' ? String(v) : undefined);
const keep = <K extends string>(raw: Record<string, unknown>, ...keys: K[]) => Object.fromEntries(keys.flatMap(k => { const v = text(raw[k]); return v === undefined ? [] : [[k, v]]; })) as { [P in K]?: string };

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({ notFoundComponent: NotFound, errorComponent: Crash });

const authPages = () => import('@/features/auth/pages'); // oxlint-disable-line no-restricted-imports -- split point
const login = createRoute({ getParentRoute: () => root, path: '/login', validateSearch: s => ({ ...keep(s, 'next'), ...(s['reset'] === true && { reset: true }) }), component: lazyRouteComponent(authPages, 'LoginPage') });
const register = createRoute({ getParentRoute: () => root, path: '/register', validateSearch: s => keep(s, 'next'), component: lazyRouteComponent(authPages, 'RegisterPage') });
const forgot = createRoute({ getParentRoute: () => root, path: '/forgot', component: lazyRouteComponent(authPages, 'ForgotPage') });
// Where the mail's link leads. Address and code come behind the #, which no server and no log ever sees.
const reset = createRoute({ getParentRoute: () => root, path: '/reset', component: lazyRouteComponent(authPages, 'ForgotPage') });

/** Everything below needs a session. What the cache remembers of the user is enough to start, also offline. */
const app = createRoute({
  getParentRoute: () => root, id: 'app', component: Shell, validateSearch: s => keep(s, 'task'),
  beforeLoad: async ({ context, location }) => {
    try {
      if (!context.queryClient.getQueryData<User>(meQuery.queryKey)) await context.queryClient.fetchQuery(meQuery);
    } catch (e) {
      if (e instanceof ApiError && e.status === 401) throw redirect({ to: '/login', search: location.pathname === '/' ? {} : { next: location.href } });
      throw e;
    }
  },
});
const index = createRoute({ getParentRoute: () => app, path: '/', beforeLoad: () => { throw redirect({ to: '/today', replace: true }); } });
const inbox = createRoute({ getParentRoute: () => app, path: '/inbox', component: InboxPage });
const today = createRoute({ getParentRoute: () => app, path: '/today', component: TodayPage });
const upcoming = createRoute({ getParentRoute: () => app, path: '/upcoming', component: UpcomingPage });
const project = createRoute({ getParentRoute: () => app, path: '/project/$id', component: lazyRouteComponent(() => import('./ProjectPage'), 'ProjectPage') });
const task = createRoute({ getParentRoute: () => app, path: '/task/$id', component: lazyRouteComponent(() => import('./TaskPage'), 'TaskPage') });
const search = createRoute({ getParentRoute: () => app, path: '/search', validateSearch: s => ({ ...keep(s, 'q'), ...(s['done'] === true && { done: true }) }), component: lazyRouteComponent(() => import('@/features/search'), 'SearchPage') });
const notifications = createRoute({ getParentRoute: () => app, path: '/notifications', component: lazyRouteComponent(() => import('./NotificationsPage'), 'NotificationsPage') });
const menu = createRoute({ getParentRoute: () => app, path: '/menu', component: lazyRouteComponent(() => import('./MenuPage'), 'MenuPage') });
const settings = createRoute({ getParentRoute: () => app, path: '/settings', component: lazyRouteComponent(() => import('@/features/settings'), 'SettingsPage') });

export const router = createRouter({
  routeTree: root.addChildren([login, register, forgot, reset, app.addChildren([index, inbox, today, upcoming, project, task, search, notifications, menu, settings])]),
  context: { queryClient }, defaultPreload: 'intent', defaultPreloadStaleTime: 0, scrollRestoration: true, defaultErrorComponent: Crash, defaultNotFoundComponent: NotFound,
});
declare module '@tanstack/react-router' { interface Register { router: typeof router } }
