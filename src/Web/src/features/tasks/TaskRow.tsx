import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Bell, Check, Repeat } from 'lucide-react';
import type { Priority, Project, Task } from '@/api/client';
import { projectTint } from '@/design/ui/ProjectMark';
import { formatDay, formatTime } from '@/lib/dates';
import { isOverdue, localDue } from './model';

export interface RowContext { zone: string; locale: string; today: string; projects: ReadonlyMap<string, Project>; showProject: boolean; hideDay?: boolean }
interface Props { task: Task; context: RowContext; hideDay: boolean; rowIndex: number; index: number; top: number; active: boolean; selected: boolean; onToggle(t: Task): void; onOpen(t: Task): void; onFocusRow(t: Task): void }

const ring: Record<Priority, string> = { critical: 'border-2 border-p1 text-p1', high: 'border-2 border-p2 text-p2', normal: 'border-2 border-control text-ink-3', low: 'border border-control text-ink-3' };

export function CheckButton({ task, onToggle, tabIndex }: { task: Task; onToggle(t: Task): void; tabIndex?: number }) {
  const { t } = useTranslation();
  const closed = task.status !== 'open';
  return (
    <button type="button" tabIndex={tabIndex} aria-label={t(closed ? 'task.reopen' : 'task.complete', { title: task.title })} onClick={e => { e.stopPropagation(); onToggle(task); }} className="group/check grid size-6 shrink-0 cursor-pointer place-items-center rounded-full max-md:size-8">
      <span data-check className={`grid size-4.5 place-items-center rounded-full transition-colors duration-150 ${closed ? 'border-2 border-ok bg-ok text-bg' : ring[task.priority]}`}>
        <Check aria-hidden size={11} strokeWidth={3.5} className={closed ? '' : 'opacity-0 group-hover/check:opacity-100'} />
      </span>
    </button>
  );
}

export const TaskRow = memo(function TaskRow({ task, context, hideDay, rowIndex, index, top, active, selected, onToggle, onOpen, onFocusRow }: Props) {
  const { t } = useTranslation();
  const { zone, locale, today, projects, showProject } = context;
  const closed = task.status !== 'open';
  const due = localDue(task, zone);
  const overdue = isOverdue(task, zone, today);
  const project = projects.get(task.projectId);
  const dueText = due && [!hideDay && formatDay(due.date, locale, today), due.time && formatTime(due.time, locale)].filter(Boolean).join(' ');
  return (
    // The keyboard reaches the same through Enter, a command of the list.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div role="row" aria-rowindex={rowIndex} aria-selected={selected} tabIndex={active ? 0 : -1} data-index={index} data-task={task.id} style={{ transform: `translateY(${top}px)` }}
      onFocus={() => onFocusRow(task)} onClick={() => onOpen(task)}
      className={`absolute inset-x-0 top-0 flex h-11 cursor-default items-center gap-2 rounded-md ps-2 pe-3 after:pointer-events-none after:absolute after:start-10 after:end-0 after:bottom-0 after:h-px after:bg-line focus-visible:-outline-offset-2 max-md:ps-0 max-md:pe-1 ${selected ? 'bg-accent-soft' : 'hover:bg-hover'}`}>
      <span role="gridcell" className="flex"><CheckButton task={task} onToggle={onToggle} tabIndex={-1} /></span>
      <span role="gridcell" className={`flex min-w-0 flex-1 items-center gap-2 ${closed ? 'text-ink-3 line-through' : ''}`}>
        <span dir="auto" className="min-w-0 truncate text-start">{task.title}</span>
        {!closed && task.priority !== 'normal' && <span className="sr-only">{t('priority.label')}: {t(`priority.${task.priority}`)}</span>}
      </span>
      <span role="gridcell" className="flex shrink-0 items-center gap-2.5 text-xs text-ink-2 tabular-nums">
        {task.labels.length > 0 && <span className="hidden max-w-56 items-center gap-1.5 overflow-hidden @lg:flex">{task.labels.slice(0, 2).map(l => <bdi key={l} className="truncate rounded-sm bg-mark-label px-1.5 py-px text-ink">{l}</bdi>)}{task.labels.length > 2 && <span>+{task.labels.length - 2}</span>}</span>}
        {task.reminders.length > 0 && !closed && <Bell size={13} aria-label={t('task.hasReminder')} className="text-ink-3 max-sm:hidden" />}
        {task.recurrence && <Repeat size={13} aria-label={t('task.repeats')} className="text-ink-3" />}
        {dueText && <span className={overdue ? 'font-medium text-p1' : ''}>{overdue && <span className="sr-only">{t('task.overdue')}: </span>}{dueText}</span>}
        {showProject && project && <span className="hidden max-w-36 items-center gap-1.5 @md:flex"><span aria-hidden className={`size-2 shrink-0 rounded-full ${projectTint(project)}`} /><bdi className="truncate">{project.isInbox ? t('nav.inbox') : project.name}</bdi></span>}
      </span>
    </div>
  );
});
