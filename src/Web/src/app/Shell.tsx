import { lazy, Suspense, useEffect, useState } from 'react';
import { useMutationState, useQuery, useQueryClient } from '@tanstack/react-query';
import { Outlet, useNavigate, useRouterState, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { meQuery, useProfile } from '@/features/account';
import { usePendingKey, useShortcuts, showKeys } from '@/features/commands';
import { QuickAddHost } from '@/features/composer';
import { kindOf } from '@/features/notifications';
import { ProjectDialog } from '@/features/projects';
import { TaskDetails } from '@/features/task-details';
import { languageOf, setLanguage } from '@/i18n';
import { useOnline } from '@/lib/online';
import { useWide } from '@/lib/use-media';
import { toast } from '@/lib/toasts';
import { resumeWrites } from './pending-writes';
import { connectUpdates } from './realtime';
import { BottomBar, Sidebar } from './Sidebar';
import { useAppCommands, useOverlays } from './use-app-commands';

const CommandPalette = lazy(() => import('./CommandPalette'));
const ShortcutSheet = lazy(() => import('./ShortcutSheet'));

export function Shell() {
  const { t } = useTranslation();
  const { user, locale } = useProfile();
  const overlay = useOverlays();
  const wide = useWide();
  const navigate = useNavigate();
  const path = useRouterState({ select: s => s.location.pathname });
  const search = useSearch({ strict: false }) as { task?: string };
  const panel = path.startsWith('/task/') ? undefined : search.task;
  useShortcuts();
  useAppCommands();
  useLiveUpdates();
  useResumedWrites(user?.id);
  useLocale();
  useFocusOnNavigation(path);
  const closePanel = () => {
    const id = panel;
    void navigate({ to: '.', search: ({ task: _, ...rest }) => rest, replace: true });
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-task="${id}"]`)?.focus());
  };
  const covered = panel !== undefined && !wide;
  return (
    <I18nProvider locale={locale}>
      <a href="#main" className="sr-only focus:not-sr-only focus:fixed focus:start-2 focus:top-2 focus:z-50 focus:rounded-md focus:bg-raised focus:px-3 focus:py-2 focus:shadow-pop">{t('nav.skip')}</a>
      <div className="flex h-dvh max-md:flex-col">
        <div inert={covered} className="contents"><Sidebar onPalette={() => overlay.show('palette')} /></div>
        <main id="main" inert={covered} tabIndex={-1} className="flex min-h-0 min-w-0 flex-1 flex-col px-4 outline-none md:px-8">
          <Offline />
          <Suspense><Outlet /></Suspense>
        </main>
        {panel && <div className="panel bg-bg max-lg:fixed max-lg:inset-0 max-lg:z-30 lg:w-100 lg:shrink-0 lg:border-s lg:border-line"><Suspense><TaskDetails key={panel} id={panel} onClose={closePanel} /></Suspense></div>}
        <div inert={covered} className="contents"><BottomBar /></div>
      </div>
      {!covered && <QuickAddHost />}
      <SequenceHint />
      {overlay.open === 'palette' && <Suspense><CommandPalette onClose={overlay.close} /></Suspense>}
      {overlay.open === 'project' && <Suspense><ProjectDialog onClose={overlay.close} /></Suspense>}
      {overlay.open === 'shortcuts' && <Suspense><ShortcutSheet onClose={overlay.close} /></Suspense>}
    </I18nProvider>
  );
}

function Offline() {
  const { t } = useTranslation();
  const online = useOnline();
  const waiting = useMutationState({ filters: { predicate: m => m.state.isPaused } }).length;
  if (online) return null;
  return <p role="status" className="mx-auto mt-3 w-full max-w-3xl rounded-md bg-mark-label px-3 py-1.5 text-sm">{t('net.offline')}{waiting > 0 && ` · ${t('net.pending', { count: waiting })}`}</p>;
}

function SequenceHint() {
  const { t } = useTranslation();
  const key = usePendingKey();
  if (!key) return null;
  return <div className="fixed bottom-4 start-4 z-50 rounded-md bg-ink px-3 py-1.5 text-sm text-bg shadow-pop"><kbd className="font-sans font-semibold">{showKeys(key)}</kbd> …<span className="sr-only">{t('cmd.waiting')}</span></div>;
}

function useLiveUpdates() {
  const { t } = useTranslation();
  const qc = useQueryClient();
  const navigate = useNavigate();
  useEffect(() => {
    const ended = new AbortController();
    const start = setTimeout(() => void connectUpdates(qc, ended.signal, n => toast({
      text: [kindOf(n, t), n.kind === 'reminder' ? t('notifications.reminder', { title: n.taskTitle }) : n.taskTitle].filter(Boolean).join(': '),
      ...(n.taskId && { action: { label: t('notifications.open'), run: () => void navigate({ to: '/task/$id', params: { id: n.taskId! } }) } }),
    })), 800);
    return () => { clearTimeout(start); ended.abort(); };
  }, [qc, navigate, t]);
}

function useResumedWrites(user: string | undefined) {
  const qc = useQueryClient();
  useEffect(() => {
    if (!user) return;
    const ended = new AbortController();
    resumeWrites(qc, user, ended.signal);
    return () => ended.abort();
  }, [qc, user]);
}

/** The profile decides language and formats, and the device remembers it for the sign-in page. */
function useLocale() {
  const { data } = useQuery(meQuery);
  const locale = data?.locale;
  useEffect(() => {
    if (!locale) return;
    localStorage.setItem('tp.locale', locale);
    void setLanguage(languageOf(locale));
  }, [locale]);
}

/** A screen reader starts at the new page's heading; the first page keeps the browser's own start. */
function useFocusOnNavigation(path: string) {
  const [first] = useState(path);
  useEffect(() => { if (path !== first || document.activeElement === document.body) requestAnimationFrame(() => { if (!document.activeElement?.closest('main, [role=dialog]')) document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true }); }); }, [path, first]);
}
