import { Suspense, useMemo, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Archive, ArchiveRestore, ListTodo, Pencil, SearchX, Star, StarOff, Trash2 } from 'lucide-react';
import type { Project } from '@/api/client';
import { Button } from '@/design/ui/Button';
import { MenuButton } from '@/design/ui/MenuButton';
import { ProjectMark } from '@/design/ui/ProjectMark';
import { EmptyState, ErrorState, PageHeader, SkeletonRows } from '@/design/ui/States';
import { AddTask } from '@/features/composer';
import { DeleteProjectDialog, ProjectDialog, saveProject, useProjects } from '@/features/projects';
import { byOrder, TaskList, useTaskList, type TaskGroup } from '@/features/tasks';
import { toast } from '@/lib/toasts';

export function ProjectPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/app/project/$id' });
  const { all, query } = useProjects();
  const project = all.find(p => p.id === id);
  if (project) return <Loaded key={id} project={project} />;
  if (query.isPending) return <div className="pt-20"><SkeletonRows /></div>;
  if (query.isError && !query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return <EmptyState page icon={<SearchX size={22} />} title={t('project.gone')} hint={t('project.goneHint')} />;
}

function Loaded({ project }: { project: Project }) {
  const { t } = useTranslation();
  const qc = useQueryClient();
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<'edit' | 'delete' | null>(null);
  const list = useTaskList({ status: 'open', projectId: project.id }, byOrder);
  const groups = useMemo<TaskGroup[]>(() => [{ id: 'all', tasks: list.tasks ?? [] }], [list.tasks]);
  const name = project.isInbox ? t('nav.inbox') : project.name;
  const archive = async () => {
    void navigate({ to: '/inbox' });
    if (await saveProject(qc, project, { isArchived: true })) toast({ text: t('project.archivedToast', { name }), action: { label: t('common.undo'), run: () => void saveProject(qc, { ...project, isArchived: true }, { isArchived: false }) } });
  };
  const restore = () => void saveProject(qc, project, { isArchived: false });
  const actions = [
    { id: 'edit', text: t('project.edit'), icon: <Pencil size={15} aria-hidden />, run: () => setDialog('edit') },
    { id: 'favorite', text: t(project.isFavorite ? 'project.unfavorite' : 'project.favorite'), icon: project.isFavorite ? <StarOff size={15} aria-hidden /> : <Star size={15} aria-hidden />, run: () => void saveProject(qc, project, { isFavorite: !project.isFavorite }) },
    project.isArchived ? { id: 'restore', text: t('project.unarchive'), icon: <ArchiveRestore size={15} aria-hidden />, run: restore } : { id: 'archive', text: t('project.archive'), icon: <Archive size={15} aria-hidden />, run: () => void archive() },
    { id: 'delete', text: t('project.delete'), icon: <Trash2 size={15} aria-hidden />, danger: true, run: () => setDialog('delete') },
  ];
  return (
    <>
      <PageHeader title={name} icon={<ProjectMark project={project} />} meta={list.tasks && list.tasks.length > 0 && t('task.count', { count: list.tasks.length })}>
        {!project.isInbox && <MenuButton label={t('project.options')} actions={actions} />}
      </PageHeader>
      {project.isArchived
        ? <div className="mx-auto mb-2 flex w-full max-w-3xl items-center justify-between gap-3 rounded-md bg-sunken px-3 py-2 text-sm">{t('project.archived')}<Button onClick={restore}>{t('project.unarchive')}</Button></div>
        : <AddTask defaults={{ projectId: project.id }} />}
      {list.isError ? <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        : !list.tasks ? <SkeletonRows />
          : list.tasks.length === 0 ? <EmptyState icon={<ListTodo size={22} />} title={t('view.projectEmpty')} {...(!project.isArchived && { hint: t('view.projectEmptyHint') })} />
            : <TaskList groups={groups} name={name} />}
      <Suspense>
        {dialog === 'edit' && <ProjectDialog project={project} onClose={() => setDialog(null)} />}
        {dialog === 'delete' && <DeleteProjectDialog project={project} onClose={() => setDialog(null)} />}
      </Suspense>
    </>
  );
}
