import { useMemo, useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Archive, Bell, CalendarDays, ChevronRight, Command, Ellipsis, Inbox, Plus, Search, Settings, Sun, type LucideIcon } from 'lucide-react';
import { IconButton } from '@/design/ui/Button';
import { ProjectMark } from '@/design/ui/ProjectMark';
import { useProfile, useToday } from '@/features/account';
import { showKeys } from '@/features/commands';
import { unreadQuery } from '@/features/notifications';
import { useProjects } from '@/features/projects';
import { byDue, useTaskList } from '@/features/tasks';
import { showOverlay } from './use-app-commands';

const item = 'flex min-h-9 w-full items-center gap-2.5 rounded-md px-2.5 text-sm text-ink-2 transition-colors duration-120 hover:bg-hover hover:text-ink aria-[current=page]:bg-accent-soft aria-[current=page]:font-medium aria-[current=page]:text-ink';

function Count({ value, words }: { value: number | undefined; words: string }) {
  return value ? <span className="ms-auto ps-2 text-xs text-ink-3 tabular-nums"><span aria-hidden>{value}</span><span className="sr-only">{words}</span></span> : null;
}

function useCounts() {
  const { zone } = useProfile();
  const today = useToday();
  const compare = useMemo(() => byDue(zone), [zone]);
  const { tasks } = useTaskList({ status: 'open', to: today }, compare);
  const { data: unread } = useQuery(unreadQuery);
  return { today: tasks?.filter(x => x.status === 'open').length, unread };
}

export function Sidebar({ onPalette }: { onPalette(): void }) {
  const { t } = useTranslation();
  const { user } = useProfile();
  const { active, archived } = useProjects();
  const counts = useCounts();
  const [archive, setArchive] = useState(false);
  const words = (count: number) => t('nav.openTasks', { count });
  return (
    <nav aria-label={t('nav.label')} className="flex w-64 shrink-0 flex-col border-e border-line bg-sunken max-md:hidden">
      <div className="flex items-center gap-1 p-3 pb-2">
        <span className="flex min-w-0 flex-1 items-center gap-2.5 px-2.5"><img src="/icon.svg" alt="" width={20} height={20} /><bdi className="truncate text-sm font-semibold">{user?.displayName || user?.email}</bdi></span>
        <BellLink unread={counts.unread} />
      </div>
      <div className="flex flex-col gap-px px-3">
        <button type="button" onClick={onPalette} className={`${item} cursor-pointer`}><Command size={16} aria-hidden />{t('nav.commands')}<kbd aria-hidden className="ms-auto font-sans text-xs text-ink-3">{showKeys('Mod+k')}</kbd></button>
        <Link to="/search" className={item}><Search size={16} aria-hidden />{t('nav.search')}</Link>
        <Link to="/inbox" className={item}><Inbox size={16} aria-hidden />{t('nav.inbox')}</Link>
        <Link to="/today" className={item}><Sun size={16} aria-hidden />{t('nav.today')}<Count value={counts.today} words={words(counts.today ?? 0)} /></Link>
        <Link to="/upcoming" className={item}><CalendarDays size={16} aria-hidden />{t('nav.upcoming')}</Link>
      </div>
      <div className="flex items-center justify-between ps-5.5 pe-3 pt-5 pb-1"><h2 className="text-xs font-semibold text-ink-3">{t('nav.projects')}</h2><IconButton label={t('project.new')} className="size-7!" onClick={() => showOverlay('project')}><Plus size={15} aria-hidden /></IconButton></div>
      <div className="flex min-h-0 flex-1 flex-col gap-px overflow-y-auto px-3 pb-3">
        {active.filter(p => !p.isInbox).map(p => <Link key={p.id} to="/project/$id" params={{ id: p.id }} className={item}><ProjectMark project={p} /><bdi className="truncate">{p.name}</bdi></Link>)}
        {archived.length > 0 && <button type="button" aria-expanded={archive} onClick={() => setArchive(v => !v)} className={`${item} mt-2 cursor-pointer text-ink-3`}><Archive size={16} aria-hidden />{t('nav.archived')}<ChevronRight size={14} aria-hidden className={`ms-auto transition-transform duration-150 rtl:-scale-x-100 ${archive ? 'rotate-90' : ''}`} /></button>}
        {archive && archived.map(p => <Link key={p.id} to="/project/$id" params={{ id: p.id }} className={item}><ProjectMark project={p} /><bdi className="truncate">{p.name}</bdi></Link>)}
      </div>
      <div className="border-t border-line p-3"><Link to="/settings" className={item}><Settings size={16} aria-hidden />{t('nav.settings')}</Link></div>
    </nav>
  );
}

export function BellLink({ unread }: { unread: number | undefined }) {
  const { t } = useTranslation();
  return (
    <Link to="/notifications" title={t('nav.notifications')} className="relative grid size-9 shrink-0 place-items-center rounded-md text-ink-2 hover:bg-hover hover:text-ink aria-[current=page]:bg-accent-soft aria-[current=page]:text-ink">
      <Bell size={17} aria-hidden /><span className="sr-only">{t('nav.notifications')}</span>
      {unread ? <span className="absolute end-0.5 top-0.5 grid h-4 min-w-4 place-items-center rounded-full bg-accent px-1 text-[0.625rem] leading-none font-bold text-accent-ink tabular-nums"><span aria-hidden>{unread > 99 ? '99+' : unread}</span><span className="sr-only">, {t('nav.unread', { count: unread })}</span></span> : null}
    </Link>
  );
}

const tab = 'relative flex min-h-13 flex-1 flex-col items-center justify-center gap-0.5 text-[0.6875rem] text-ink-2 aria-[current=page]:font-semibold aria-[current=page]:text-accent';
function Tab({ to, icon: Icon, children, badge }: { to: '/inbox' | '/today' | '/upcoming' | '/search' | '/menu'; icon: LucideIcon; children: ReactNode; badge?: ReactNode }) {
  return <Link to={to} className={tab}><Icon size={20} aria-hidden />{children}{badge}</Link>;
}

export function BottomBar() {
  const { t } = useTranslation();
  const { data: unread } = useQuery(unreadQuery);
  return (
    <nav aria-label={t('nav.bottom')} className="flex shrink-0 border-t border-line bg-sunken pb-[env(safe-area-inset-bottom)] md:hidden">
      <Tab to="/inbox" icon={Inbox}>{t('nav.inbox')}</Tab>
      <Tab to="/today" icon={Sun}>{t('nav.today')}</Tab>
      <Tab to="/upcoming" icon={CalendarDays}>{t('nav.upcoming')}</Tab>
      <Tab to="/search" icon={Search}>{t('nav.search')}</Tab>
      <Tab to="/menu" icon={Ellipsis} badge={unread ? <span className="absolute top-1.5 ms-7 size-2 rounded-full bg-accent"><span className="sr-only">{t('nav.unread', { count: unread })}</span></span> : null}>{t('nav.menu')}</Tab>
    </nav>
  );
}
