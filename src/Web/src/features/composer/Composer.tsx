import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueryClient } from '@tanstack/react-query';
import type { Due, Priority } from '@/api/client';
import { Button } from '@/design/ui/Button';
import { useProjects } from '@/features/projects';
import { DueField, LabelsField, PriorityField, ProjectField } from '@/features/task-fields';
import { createTask } from '@/features/tasks';
import { oneLine } from '@/lib/text';
import { uuid7 } from '@/lib/uuid';

export interface Defaults { projectId?: string; due?: Due }
const chip = 'inline-flex min-h-8 max-w-52 cursor-pointer items-center gap-1.5 rounded-md border border-line px-2 text-sm text-ink-2 hover:bg-hover hover:text-ink [&>span]:truncate';

/** Enter adds and keeps the form open for the next task. */
export function Composer({ defaults, framed, onClose }: { defaults: Defaults; framed: boolean; onClose(): void }) {
  const { t } = useTranslation();
  const qc = useQueryClient();
  const { inbox } = useProjects();
  const input = useRef<HTMLInputElement>(null);
  const [title, setTitle] = useState('');
  const [due, setDue] = useState<Due | null>(defaults.due ?? null);
  const [past, setPast] = useState(false);
  const [priority, setPriority] = useState<Priority>('normal');
  const [projectId, setProjectId] = useState(defaults.projectId);
  const [labels, setLabels] = useState<string[]>([]);
  const [pressed, setPressed] = useState(false); // before the inbox was known
  const project = projectId ?? inbox?.id;
  useEffect(() => input.current?.focus(), []);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (pressed && project) form.current?.requestSubmit();
  }, [pressed, project]);

  const submit = () => {
    const clean = oneLine(title);
    input.current?.focus();
    if (!clean) return;
    if (!project) { setPressed(true); return; }
    createTask(qc, {
      id: uuid7(), title: clean, projectId: project, priority, labels,
      ...(due && { due: { date: due.date, ...(due.time && { time: due.time }), ...(due.time && due.timeZone && { timeZone: due.timeZone }) } }),
      ...(past && { allowPast: true }),
    });
    setPressed(false);
    setTitle('');
    setDue(defaults.due ?? null);
    setPast(false);
    setPriority('normal');
    setLabels([]);
  };

  return (
    <form ref={form} aria-label={t('task.new')} className={`mx-auto flex w-full max-w-3xl flex-col gap-2 ${framed ? 'rounded-lg border border-line bg-raised p-3 focus-within:border-control' : ''}`}
      onSubmit={e => { e.preventDefault(); submit(); }}>
      <input ref={input} onKeyDown={e => { if (e.key === 'Escape') { e.preventDefault(); onClose(); } }} value={title} onChange={e => setTitle(e.target.value)} aria-label={t('task.title')} placeholder={t('task.addPlaceholder')} maxLength={500} autoComplete="off" enterKeyHint="done" dir="auto" className="w-full bg-transparent px-1 py-1 text-base outline-none placeholder:text-ink-3" />
      <div className="flex flex-wrap items-center gap-1.5">
        <DueField due={due} className={chip} onChange={(d, p) => { setDue(d); setPast(p); }} />
        <PriorityField value={priority} className={chip} onChange={setPriority} />
        {project && <ProjectField value={project} className={chip} onChange={setProjectId} />}
        <LabelsField value={labels} className={chip} onChange={setLabels} />
        <span className="ms-auto flex gap-1.5 ps-2">
          <Button tone="quiet" onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" tone="primary" disabled={!title.trim() || pressed}>{t('task.add')}</Button>
        </span>
      </div>
    </form>
  );
}
