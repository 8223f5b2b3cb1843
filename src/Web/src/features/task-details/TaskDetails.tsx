import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueryClient } from '@tanstack/react-query';
import { ArrowLeft, Link2, SearchX, Trash2, X } from 'lucide-react';
import { ApiError, type Task } from '@/api/client';
import { IconButton } from '@/design/ui/Button';
import { MenuButton } from '@/design/ui/MenuButton';
import { EmptyState, ErrorState, SkeletonRows } from '@/design/ui/States';
import { useProfile, useToday } from '@/features/account';
import { useCommand } from '@/features/commands';
import { DueField, LabelsField, PriorityField, ProjectField, RemindersField, RepeatField } from '@/features/task-fields';
import { CheckButton, deleteTask, isOverdue, moveTask, patchTask, toggleTask, useTask, type Change } from '@/features/tasks';
import { copyText } from '@/lib/clipboard';
import { formatAgo } from '@/lib/dates';
import { toast } from '@/lib/toasts';
import { Description, Title } from './TextFields';

const control = 'inline-flex min-h-8 max-w-full cursor-pointer items-center gap-2 rounded-md px-2 text-start text-sm hover:bg-hover';
const empty = `${control} text-ink-3`;

const Property = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="grid grid-cols-[6.5rem_minmax(0,1fr)] items-start gap-1"><span className="flex min-h-8 items-center text-sm text-ink-2">{label}</span><div className="flex min-h-8 min-w-0 items-center">{children}</div></div>
);

/** The details of one task; `onClose` leaves them. Everything is saved as it is changed. */
export default function TaskDetails({ id, page = false, onClose }: { id: string; page?: boolean; onClose(): void }) {
  const { t } = useTranslation();
  const { data: task, error, isPending, refetch } = useTask(id);
  const region = useRef<HTMLElement>(null);
  const gone = error instanceof ApiError && error.status === 404;
  // Opened by the keyboard or a click: whoever opened it goes on inside, and Escape leads back.
  useEffect(() => { region.current?.focus({ preventScroll: true }); }, []);
  useCommand({ id: 'panel.close', group: 'task', title: 'cmd.closePanel', keys: ['Escape'], anywhere: true, hidden: true, run: onClose });
  return (
    <section ref={region} tabIndex={-1} aria-label={t('task.details')} className="flex h-full min-h-0 flex-col outline-none">
      {task && !gone ? <Loaded key={task.id} task={task} page={page} onClose={onClose} />
        : (
          <>
            <div className="flex justify-end p-3"><IconButton label={t('task.closeDetails')} onClick={onClose}><X size={18} aria-hidden /></IconButton></div>
            <div className="px-4">{gone ? <EmptyState icon={<SearchX size={22} />} title={t('task.gone')} hint={t('task.goneHint')} /> : isPending ? <SkeletonRows rows={5} /> : <ErrorState error={error} onRetry={() => void refetch()} />}</div>
          </>
        )}
    </section>
  );
}

function Loaded({ task, page, onClose }: { task: Task; page: boolean; onClose(): void }) {
  const { t } = useTranslation();
  const qc = useQueryClient();
  const { locale, zone } = useProfile();
  const today = useToday();
  const patch = (change: Change, past = false) => patchTask(qc, task, change, past);
  const copy = () => void copyText(`${location.origin}/task/${task.id}`).then(() => toast({ text: t('task.linkCopied') }));
  const due = task.due ?? null;
  const recurrence = task.recurrence ?? null;
  return (
    <>
      <div className="flex items-center gap-1 p-3 pb-0">
        <IconButton label={t('task.closeDetails')} onClick={onClose} className={page ? '' : 'lg:hidden'}><ArrowLeft size={18} aria-hidden className="rtl:-scale-x-100" /></IconButton>
        <span className="ms-auto" />
        <MenuButton label={t('common.more')} actions={[
          { id: 'copy', text: t('task.copyLink'), icon: <Link2 size={15} aria-hidden />, run: copy },
          { id: 'delete', text: t('cmd.delete'), icon: <Trash2 size={15} aria-hidden />, danger: true, run: () => { onClose(); deleteTask(qc, task); } },
        ]} />
        {!page && <IconButton label={t('task.closeDetails')} onClick={onClose} className="max-lg:hidden"><X size={18} aria-hidden /></IconButton>}
      </div>
      <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto px-4 pt-1 pb-6">
        <div className="flex items-start gap-2">
          <span className="flex h-9 items-center"><CheckButton task={task} onToggle={x => toggleTask(qc, x)} /></span>
          <Title task={task} onSave={title => patch({ title })} />
        </div>
        <Description task={task} onSave={description => patch({ description: description || null })} />
        <div className="flex flex-col gap-0.5 border-t border-line pt-3">
          <Property label={t('project.label')}><ProjectField value={task.projectId} className={control} onChange={projectId => { if (projectId !== task.projectId) moveTask(qc, { task, projectId }); }} /></Property>
          <Property label={t('due.label')}><DueField due={due} dueAt={task.dueAt ?? null} className={due ? (isOverdue(task, zone, today) ? `${control} text-p1` : control) : empty} onChange={(d, past) => patch({ due: d }, past)} /></Property>
          <Property label={t('repeat.label')}><RepeatField value={recurrence} due={due} className={recurrence ? control : empty} onChange={r => patch({ recurrence: r })} /></Property>
          <Property label={t('priority.label')}><PriorityField value={task.priority} className={control} onChange={priority => patch({ priority })} /></Property>
          <Property label={t('label.label')}><LabelsField value={task.labels} className={empty} onChange={labels => patch({ labels })} /></Property>
          <Property label={t('reminder.label')}><RemindersField value={task.reminders} due={due} className={empty} onChange={reminders => patch({ reminders })} /></Property>
        </div>
        <p className="mt-auto pt-4 text-xs text-ink-3">{task.completedAt && task.status !== 'open' ? t('task.completed', { when: formatAgo(task.completedAt, locale) }) : t('task.created', { when: formatAgo(task.createdAt, locale) })}</p>
      </div>
    </>
  );
}
