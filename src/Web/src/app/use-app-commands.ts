import { useNavigate } from '@tanstack/react-router';
import { create } from 'zustand';
import { useCommand } from '@/features/commands';
import { runLatestAction } from '@/lib/toasts';
import { toggleTheme } from '@/lib/theme';

type Overlay = 'palette' | 'shortcuts' | 'project' | null;
const useOverlay = create<{ open: Overlay }>(() => ({ open: null }));
export const showOverlay = (open: Overlay) => useOverlay.setState({ open });
export const useOverlays = () => ({ open: useOverlay(s => s.open), show: showOverlay, close: () => showOverlay(null) });

export function useAppCommands() {
  const go = useNavigate();
  useCommand({ id: 'app.palette', group: 'app', title: 'cmd.open', keys: ['Mod+k'], anywhere: true, hidden: true, run: () => useOverlay.setState(s => ({ open: s.open === 'palette' ? null : 'palette' })) });
  useCommand({ id: 'app.shortcuts', group: 'app', title: 'cmd.shortcuts', keys: ['?'], run: () => showOverlay('shortcuts') });
  useCommand({ id: 'app.undo', group: 'app', title: 'cmd.undo', keys: ['Mod+z'], run: () => void runLatestAction() });
  useCommand({ id: 'app.theme', group: 'app', title: 'cmd.theme', run: toggleTheme });
  useCommand({ id: 'project.new', group: 'create', title: 'project.new', run: () => showOverlay('project') });
  useCommand({ id: 'go.inbox', group: 'go', title: 'cmd.goInbox', keys: ['g i'], run: () => void go({ to: '/inbox' }) });
  useCommand({ id: 'go.today', group: 'go', title: 'cmd.goToday', keys: ['g t'], run: () => void go({ to: '/today' }) });
  useCommand({ id: 'go.upcoming', group: 'go', title: 'cmd.goUpcoming', keys: ['g u'], run: () => void go({ to: '/upcoming' }) });
  useCommand({ id: 'go.notifications', group: 'go', title: 'cmd.goNotifications', keys: ['g n'], run: () => void go({ to: '/notifications' }) });
  useCommand({ id: 'go.settings', group: 'go', title: 'cmd.goSettings', keys: ['g ,'], run: () => void go({ to: '/settings' }) });
  useCommand({ id: 'go.search', group: 'go', title: 'cmd.goSearch', keys: ['/'], run: () => { const field = document.querySelector<HTMLInputElement>('#search-field'); if (field) field.focus(); else void go({ to: '/search' }); } });
}
