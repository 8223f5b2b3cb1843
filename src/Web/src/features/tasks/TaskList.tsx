import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronRight } from 'lucide-react';
import type { Task } from '@/api/client';
import { useProfile, useToday } from '@/features/account';
import { useProjects } from '@/features/projects';
import { toggleTask } from './mutations';
import { TaskRow, type RowContext } from './TaskRow';
import { useListCommands } from './use-list-commands';

const ROW = 44, HEADER = 52;

export interface TaskGroup { id: string; title?: string; tone?: 'alert'; tasks: readonly Task[]; folded?: boolean; onFold?(): void; action?: ReactNode; hideDay?: boolean }
type Item = { kind: 'group'; group: TaskGroup } | { kind: 'task'; task: Task; hideDay: boolean };

/** A grid of tasks, in groups or not. Only the visible rows are in the document, so it carries 10,000 of them. */
export function TaskList({ groups, name, showProject = false }: { groups: readonly TaskGroup[]; name: string; showProject?: boolean }) {
  const { t } = useTranslation();
  const qc = useQueryClient();
  const navigate = useNavigate();
  const open = useSearch({ strict: false, select: s => (s as { task?: string }).task });
  const { zone, locale } = useProfile();
  const today = useToday();
  const { all } = useProjects();
  const scroller = useRef<HTMLDivElement>(null);
  const hadFocus = useRef(false);
  const lastIndex = useRef(0);
  const [activeId, setActiveId] = useState<string | null>(null);

  const projects = useMemo(() => new Map(all.map(p => [p.id, p])), [all]);
  const context = useMemo<RowContext>(() => ({ zone, locale, today, projects, showProject }), [zone, locale, today, projects, showProject]);
  const items = useMemo(() => groups.flatMap<Item>(g => [...(g.title ? [{ kind: 'group' as const, group: g }] : []), ...(g.folded ? [] : g.tasks.map(task => ({ kind: 'task' as const, task, hideDay: g.hideDay ?? false })))]), [groups]);
  const tasks = useMemo(() => items.flatMap((x, index) => (x.kind === 'task' ? [{ task: x.task, index }] : [])), [items]);
  const found = tasks.findIndex(x => x.task.id === activeId);
  const active = found >= 0 ? found : Math.min(lastIndex.current, tasks.length - 1);
  useEffect(() => { if (found >= 0) lastIndex.current = found; });

  const v = useVirtualizer({
    count: items.length, getScrollElement: () => scroller.current, overscan: 12, paddingEnd: 96,
    estimateSize: i => (items[i]!.kind === 'group' ? HEADER : ROW),
    getItemKey: i => { const x = items[i]!; return x.kind === 'group' ? `group:${x.group.id}` : x.task.id; },
  });
  // Sizes are computed from the items, so another mix of headers and rows needs a new measure.
  useEffect(() => { v.measure(); }, [v, items]);

  const focusRow = useCallback((n: number) => {
    const to = tasks[Math.max(0, Math.min(tasks.length - 1, n))];
    if (!to) return;
    setActiveId(to.task.id);
    v.scrollToIndex(to.index);
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-task="${to.task.id}"]`)?.focus({ preventScroll: true }));
  }, [tasks, v]);

  // The focused row may leave (completed, deleted): the next one takes over, so the keyboard never falls off the list.
  useEffect(() => { if (hadFocus.current && document.activeElement === document.body && tasks.length > 0) focusRow(lastIndex.current); }, [tasks, focusRow]);

  const toggle = useCallback((task: Task) => toggleTask(qc, task), [qc]);
  const openTask = useCallback((task: Task) => { void navigate({ to: '.', search: old => ({ ...old, task: task.id }), replace: open !== undefined }); }, [navigate, open]);
  const onFocusRow = useCallback((task: Task) => setActiveId(task.id), []);
  useListCommands({ tasks, active: found >= 0 ? active : -1, focusRow, openTask, openId: open });

  return (
    <div ref={scroller} data-task-scroller className="-mx-2 min-h-0 flex-1 overflow-y-auto px-2" onFocus={() => { hadFocus.current = true; }} onBlur={e => { if (e.relatedTarget) hadFocus.current = e.currentTarget.contains(e.relatedTarget); }}>
      <div role="grid" aria-label={t('task.list', { name })} aria-rowcount={items.length} className="@container relative mx-auto max-w-3xl" style={{ height: v.getTotalSize() }}>
        {v.getVirtualItems().map(r => {
          const item = items[r.index];
          if (!item) return null;
          if (item.kind === 'group') return <GroupRow key={r.key} group={item.group} rowIndex={r.index + 1} top={r.start} />;
          const { task } = item;
          return <TaskRow key={r.key} task={task} context={context} hideDay={item.hideDay} rowIndex={r.index + 1} index={r.index} top={r.start} active={tasks[Math.max(0, active)]?.task.id === task.id} selected={open === task.id} onToggle={toggle} onOpen={openTask} onFocusRow={onFocusRow} />;
        })}
      </div>
    </div>
  );
}

function GroupRow({ group, rowIndex, top }: { group: TaskGroup; rowIndex: number; top: number }) {
  const text = <><span className={group.tone === 'alert' ? 'text-p1' : ''}>{group.title}</span><span className="font-normal text-ink-3 tabular-nums">{group.tasks.length > 0 && group.tasks.length}</span></>;
  return (
    <div role="row" aria-rowindex={rowIndex} style={{ transform: `translateY(${top}px)` }} className="absolute inset-x-0 top-0 flex h-13 items-end gap-2 ps-2 pe-1 pb-1.5 max-md:ps-1">
      <div role="gridcell" className="flex min-h-7 min-w-0 flex-1 items-center">
        <h2 className="flex items-center gap-2 text-sm font-semibold">
          {group.onFold
            ? <button type="button" aria-expanded={!group.folded} onClick={group.onFold} className="-ms-1 flex min-h-7 cursor-pointer items-center gap-2 rounded-sm px-1 hover:bg-hover"><ChevronRight size={14} aria-hidden className={`text-ink-3 transition-transform duration-150 rtl:-scale-x-100 ${group.folded ? '' : 'rotate-90'}`} />{text}</button>
            : text}
        </h2>
      </div>
      {group.action && <div role="gridcell">{group.action}</div>}
    </div>
  );
}
