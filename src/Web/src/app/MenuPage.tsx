import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Bell, Plus, Settings } from 'lucide-react';
import { ProjectMark } from '@/design/ui/ProjectMark';
import { PageHeader } from '@/design/ui/States';
import { unreadQuery } from '@/features/notifications';
import { useProjects } from '@/features/projects';
import { showOverlay } from './use-app-commands';

const row = 'row-item min-h-12! text-base';

/** On a phone: everything that has no place in the bottom bar. */
export function MenuPage() {
  const { t } = useTranslation();
  const { active, archived } = useProjects();
  const { data: unread } = useQuery(unreadQuery);
  return (
    <div className="min-h-0 flex-1 overflow-y-auto pb-24">
      <PageHeader title={t('nav.menu')} />
      <div className="mx-auto flex max-w-3xl flex-col">
        <Link to="/notifications" className={row}><Bell size={18} aria-hidden />{t('nav.notifications')}{unread ? <span className="ms-auto text-sm text-ink-2">{t('nav.unread', { count: unread })}</span> : null}</Link>
        <Link to="/settings" className={row}><Settings size={18} aria-hidden />{t('nav.settings')}</Link>
        <h2 className="px-2.5 pt-5 pb-1 text-xs font-semibold text-ink-3">{t('nav.projects')}</h2>
        {active.filter(p => !p.isInbox).map(p => <Link key={p.id} to="/project/$id" params={{ id: p.id }} className={row}><ProjectMark project={p} /><bdi className="truncate">{p.name}</bdi></Link>)}
        <button type="button" className={`${row} text-accent`} onClick={() => showOverlay('project')}><Plus size={18} aria-hidden />{t('project.new')}</button>
        {archived.length > 0 && <h2 className="px-2.5 pt-5 pb-1 text-xs font-semibold text-ink-3">{t('nav.archived')}</h2>}
        {archived.map(p => <Link key={p.id} to="/project/$id" params={{ id: p.id }} className={row}><ProjectMark project={p} /><bdi className="truncate">{p.name}</bdi></Link>)}
      </div>
    </div>
  );
}
