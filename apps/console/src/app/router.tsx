import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { sessionQuery } from '../api/session.js';
import { parseAuditFilters } from '../features/audit/audit-filters.js';
import { parseQuestion } from '../features/ask/question.js';
import { parseAlertFilters } from '../features/queue/filters.js';
import { CrashPage, FramedCrashPage, FramedNotFoundPage, NotFoundPage } from './fallback-pages.js';
import { one, parseSearch, stringifySearch } from './search.js';
import { Shell } from './shell.js';

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Outlet,
  notFoundComponent: FramedNotFoundPage,
  errorComponent: FramedCrashPage,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { next?: string | undefined; refused?: string | undefined } => ({
    next: one(search, 'next'),
    refused: one(search, 'refused'),
  }),
  component: lazyRouteComponent(() => import('../features/sign-in/sign-in-page.js'), 'SignInPage'),
});

const password = createRoute({
  getParentRoute: () => root,
  path: '/password',
  validateSearch: (search: Record<string, unknown>): { next?: string | undefined } => ({ next: one(search, 'next') }),
  beforeLoad: async ({ context }) => {
    const user = await context.queryClient.ensureQueryData(sessionQuery);
    if (user === null) throw redirect({ to: '/sign-in' });
  },
  component: lazyRouteComponent(() => import('../features/sign-in/password-page.js'), 'PasswordPage'),
});

const secondFactor = createRoute({
  getParentRoute: () => root,
  path: '/second-factor',
  beforeLoad: async ({ context }) => {
    const user = await context.queryClient.ensureQueryData(sessionQuery);
    if (user === null) throw redirect({ to: '/sign-in' });
  },
  component: lazyRouteComponent(() => import('../features/sign-in/second-factor-page.js'), 'SecondFactorPage'),
});

const choosePassword = createRoute({
  getParentRoute: () => root,
  path: '/choose-password',
  component: lazyRouteComponent(() => import('../features/sign-in/choose-password-page.js'), 'ChoosePasswordPage'),
});

/** Everything behind the sign-in stands under this route. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'console',
  beforeLoad: async ({ context, location }) => {
    const user = await context.queryClient.ensureQueryData(sessionQuery);
    const next = location.href === '/' ? undefined : location.href;
    if (user === null) throw redirect({ to: '/sign-in', search: { next } });
    if (user.mustChangePassword) throw redirect({ to: '/password', search: { next } });
    if (user.mustAddSecondFactor) throw redirect({ to: '/second-factor' });
  },
  component: Shell,
  errorComponent: FramedCrashPage,
  notFoundComponent: NotFoundPage,
});

const start = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/alerts' });
  },
});

const queue = createRoute({
  getParentRoute: () => signedIn,
  path: '/alerts',
  validateSearch: parseAlertFilters,
  component: lazyRouteComponent(() => import('../features/queue/queue-page.js'), 'QueuePage'),
});

const alert = createRoute({
  getParentRoute: () => signedIn,
  path: '/alerts/$alertId',
  validateSearch: parseAlertFilters,
  component: lazyRouteComponent(() => import('../features/alert/alert-page.js'), 'AlertPage'),
});

const paste = createRoute({
  getParentRoute: () => signedIn,
  path: '/articles/new',
  component: lazyRouteComponent(() => import('../features/article/paste-page.js'), 'PastePage'),
});

const article = createRoute({
  getParentRoute: () => signedIn,
  path: '/articles/$articleId',
  component: lazyRouteComponent(() => import('../features/article/article-page.js'), 'ArticlePage'),
});

const ask = createRoute({
  getParentRoute: () => signedIn,
  path: '/ask',
  validateSearch: parseQuestion,
  component: lazyRouteComponent(() => import('../features/ask/ask-page.js'), 'AskPage'),
});

const regimes = createRoute({
  getParentRoute: () => signedIn,
  path: '/regimes',
  validateSearch: (search: Record<string, unknown>): { q?: string | undefined } => ({ q: one(search, 'q') }),
  component: lazyRouteComponent(() => import('../features/regimes/regimes-page.js'), 'RegimesPage'),
});

const regime = createRoute({
  getParentRoute: () => signedIn,
  path: '/regimes/$regimeId',
  validateSearch: (search: Record<string, unknown>): { on?: string | undefined; conduct?: string | undefined } => ({
    on: one(search, 'on'),
    conduct: one(search, 'conduct'),
  }),
  component: lazyRouteComponent(() => import('../features/regimes/regime-page.js'), 'RegimePage'),
});

const sources = createRoute({
  getParentRoute: () => signedIn,
  path: '/sources',
  component: lazyRouteComponent(() => import('../features/sources/sources-page.js'), 'SourcesPage'),
});

const source = createRoute({
  getParentRoute: () => signedIn,
  path: '/sources/$sourceId',
  component: lazyRouteComponent(() => import('../features/sources/source-page.js'), 'SourcePage'),
});

const webhooks = createRoute({
  getParentRoute: () => signedIn,
  path: '/webhooks',
  component: lazyRouteComponent(() => import('../features/webhooks/webhooks-page.js'), 'WebhooksPage'),
});

const newWebhook = createRoute({
  getParentRoute: () => signedIn,
  path: '/webhooks/new',
  component: lazyRouteComponent(() => import('../features/webhooks/new-webhook-page.js'), 'NewWebhookPage'),
});

const receivers = createRoute({
  getParentRoute: () => signedIn,
  path: '/webhooks/receivers',
  component: lazyRouteComponent(() => import('../features/webhooks/receivers-page.js'), 'ReceiversPage'),
});

const mails = createRoute({
  getParentRoute: () => signedIn,
  path: '/webhooks/mail',
  component: lazyRouteComponent(() => import('../features/mails/mails-page.js'), 'MailsPage'),
});

const webhook = createRoute({
  getParentRoute: () => signedIn,
  path: '/webhooks/$webhookId',
  validateSearch: (search: Record<string, unknown>): { state?: string | undefined; type?: string | undefined } => ({
    state: one(search, 'state'),
    type: one(search, 'type'),
  }),
  component: lazyRouteComponent(() => import('../features/webhooks/webhook-page.js'), 'WebhookPage'),
});

const editWebhook = createRoute({
  getParentRoute: () => signedIn,
  path: '/webhooks/$webhookId/edit',
  component: lazyRouteComponent(() => import('../features/webhooks/edit-webhook-page.js'), 'EditWebhookPage'),
});

const delivery = createRoute({
  getParentRoute: () => signedIn,
  path: '/webhooks/$webhookId/deliveries/$deliveryId',
  component: lazyRouteComponent(() => import('../features/webhooks/delivery-page.js'), 'DeliveryPage'),
});

const apiKeys = createRoute({
  getParentRoute: () => signedIn,
  path: '/api-keys',
  component: lazyRouteComponent(() => import('../features/api-keys/api-keys-page.js'), 'ApiKeysPage'),
});

const people = createRoute({
  getParentRoute: () => signedIn,
  path: '/people',
  component: lazyRouteComponent(() => import('../features/people/people-page.js'), 'PeoplePage'),
});

const audit = createRoute({
  getParentRoute: () => signedIn,
  path: '/audit',
  validateSearch: parseAuditFilters,
  component: lazyRouteComponent(() => import('../features/audit/audit-page.js'), 'AuditPage'),
});

const teams = createRoute({
  getParentRoute: () => signedIn,
  path: '/teams',
  component: lazyRouteComponent(() => import('../features/teams/teams-page.js'), 'TeamsPage'),
});

const team = createRoute({
  getParentRoute: () => signedIn,
  path: '/teams/$teamId',
  component: lazyRouteComponent(() => import('../features/teams/team-page.js'), 'TeamPage'),
});

const work = [start, queue, alert, paste, article, ask] as const;
const catalogue = [regimes, regime] as const;
const telling = [webhooks, newWebhook, webhook, editWebhook, delivery, mails, receivers] as const;
const connections = [sources, source, ...telling, apiKeys, people, teams, team, audit] as const;

export const routeTree = root.addChildren([
  signIn,
  password,
  choosePassword,
  secondFactor,
  signedIn.addChildren([...work, ...catalogue, ...connections]),
]);

export function createConsoleRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    defaultErrorComponent: CrashPage,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createConsoleRouter>;
  }
}
