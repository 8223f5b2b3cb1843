import { useMemo, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CalendarCheck2, CalendarDays, Inbox } from 'lucide-react';
import type { Task } from '@/api/client';
import { Button } from '@/design/ui/Button';
import { EmptyState, ErrorState, PageHeader, SkeletonRows } from '@/design/ui/States';
import { useProfile, useToday } from '@/features/account';
import { AddTask } from '@/features/composer';
import { useProjects } from '@/features/projects';
import { byCompletion, byDue, byOrder, localDue, patchTask, TaskList, useTaskList, type TaskGroup } from '@/features/tasks';
import { addDays, formatDay, formatDayHeading, formatFullDay, formatMonthDay, toInstant } from '@/lib/dates';
import { capitalise } from '@/lib/text';
import { toast } from '@/lib/toasts';

export function InboxPage() {
  const { t } = useTranslation();
  const { inbox, query } = useProjects();
  const list = useTaskList({ status: 'open', projectId: inbox?.id ?? '' }, byOrder, inbox !== undefined);
  const groups = useMemo<TaskGroup[]>(() => [{ id: 'all', tasks: list.tasks ?? [] }], [list.tasks]);
  const error = list.isError ? list.error : query.isError && !query.data ? query.error : null;
  return (
    <>
      <PageHeader title={t('nav.inbox')} meta={list.tasks && list.tasks.length > 0 && t('task.count', { count: list.tasks.length })} />
      {inbox && <AddTask defaults={{ projectId: inbox.id }} />}
      {error ? <ErrorState error={error} onRetry={() => { void query.refetch(); void list.refetch(); }} />
        : !list.tasks ? <SkeletonRows />
          : list.tasks.length === 0 ? <EmptyState icon={<Inbox size={22} />} title={t('view.inboxEmpty')} hint={t('view.inboxEmptyHint')} />
            : <TaskList groups={groups} name={t('nav.inbox')} />}
    </>
  );
}

export function TodayPage() {
  const { t } = useTranslation();
  const qc = useQueryClient();
  const { zone, locale } = useProfile();
  const today = useToday();
  const compare = useMemo(() => byDue(zone), [zone]);
  const startOfDay = toInstant(today, '00:00', zone).toISOString();
  const open = useTaskList({ status: 'open', to: today }, compare);
  const done = useTaskList({ status: 'completed', completedSince: startOfDay }, byCompletion);
  const [folded, setFolded] = useState({ overdue: false, done: true });
  const groups = useMemo(() => {
    const late = (open.tasks ?? []).filter(x => localDue(x, zone)!.date < today), now = (open.tasks ?? []).filter(x => localDue(x, zone)!.date >= today);
    // A refresh may be behind by a page: only what was really completed today counts.
    const finished = (done.tasks ?? []).filter(x => x.completedAt && x.completedAt >= startOfDay);
    const moveAll = () => {
      const before = late.map(x => [x, x.due] as const);
      for (const x of late) patchTask(qc, x, { due: { date: today, time: x.due?.time ?? null, timeZone: x.due?.timeZone ?? null } });
      toast({ text: t('view.rescheduled', { count: late.length }), action: { label: t('common.undo'), run: () => before.forEach(([x, due]) => patchTask(qc, { ...x, due: { date: today } } as Task, { due: due ?? null }, true)) } });
    };
    const result: TaskGroup[] = [];
    if (late.length > 0) result.push({ id: 'overdue', title: t('task.overdue'), tone: 'alert', tasks: late, folded: folded.overdue, onFold: () => setFolded(f => ({ ...f, overdue: !f.overdue })), action: <Button tone="quiet" className="min-h-7! px-2!" onClick={moveAll}>{t('view.rescheduleAll')}</Button> });
    if (now.length > 0) result.push({ id: 'today', ...(late.length > 0 && { title: t('nav.today') }), tasks: now, hideDay: true });
    if (finished.length > 0) result.push({ id: 'done', title: t('view.doneToday'), tasks: finished, folded: folded.done, onFold: () => setFolded(f => ({ ...f, done: !f.done })) });
    return result;
  }, [open.tasks, done.tasks, zone, today, startOfDay, folded, qc, t]);
  return (
    <>
      <PageHeader title={t('nav.today')} meta={formatFullDay(today, locale)} />
      <AddTask defaults={{ due: { date: today } }} />
      {open.isError ? <ErrorState error={open.error} onRetry={() => void open.refetch()} />
        : !open.tasks ? <SkeletonRows />
          : (
            <>
              {open.tasks.length === 0 && <NothingToday compact={groups.length > 0} />}
              {groups.length > 0 && <TaskList groups={groups} name={t('nav.today')} showProject />}
            </>
          )}
    </>
  );
}

function NothingToday({ compact }: { compact: boolean }) {
  const { t } = useTranslation();
  const { zone, locale } = useProfile();
  const today = useToday();
  const compare = useMemo(() => byDue(zone), [zone]);
  const { tasks } = useTaskList({ status: 'open', from: addDays(today, 1) }, compare);
  const next = tasks?.[0] && localDue(tasks[0], zone)?.date;
  const hint = next ? t('view.todayNext', { date: formatDay(next, locale, today) }) : t('view.todayEmptyHint');
  return <div className={compact ? '-mb-2 [&>div]:pt-10 [&>div]:pb-4' : ''}><EmptyState icon={<CalendarCheck2 size={22} />} title={t('view.todayEmpty')} hint={hint} /></div>;
}

const AHEAD = 30;

export function UpcomingPage() {
  const { t } = useTranslation();
  const { zone, locale } = useProfile();
  const today = useToday();
  const compare = useMemo(() => byDue(zone), [zone]);
  const list = useTaskList({ status: 'open', from: addDays(today, 1) }, compare);
  const groups = useMemo(() => {
    const last = addDays(today, AHEAD);
    const days = new Map<string, Task[]>();
    for (const x of list.tasks ?? []) {
      const date = localDue(x, zone)!.date, day = date <= last ? date : 'later';
      days.set(day, [...(days.get(day) ?? []), x]);
    }
    const near = addDays(today, 6);
    const title = (day: string) => (day > near ? formatDayHeading(day, locale) : `${capitalise(formatDay(day, locale, today), locale)} · ${formatMonthDay(day, locale)}`);
    return [...days].map(([day, tasks]): TaskGroup => ({ id: day, tasks, hideDay: day !== 'later', title: day === 'later' ? t('view.later') : title(day) }));
  }, [list.tasks, zone, today, locale, t]);
  return (
    <>
      <PageHeader title={t('nav.upcoming')} meta={list.tasks && list.tasks.length > 0 && t('task.count', { count: list.tasks.length })} />
      <AddTask defaults={{ due: { date: addDays(today, 1) } }} />
      {list.isError ? <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        : !list.tasks ? <SkeletonRows />
          : list.tasks.length === 0 ? <EmptyState icon={<CalendarDays size={22} />} title={t('view.upcomingEmpty')} hint={t('view.upcomingEmptyHint')} />
            : <TaskList groups={groups} name={t('nav.upcoming')} showProject />}
    </>
  );
}
