import { useTranslation } from 'react-i18next';
import { Flag } from 'lucide-react';
import type { Priority } from '@/api/client';
import { ProjectMark } from '@/design/ui/ProjectMark';
import { Select } from '@/design/ui/Select';
import { useProjects } from '@/features/projects';
import { PRIORITIES } from '@/features/tasks';

const tint: Record<Priority, string> = { critical: 'fill-current text-p1', high: 'fill-current text-p2', normal: 'text-ink-3', low: 'text-ink-3 opacity-60' };

export function PriorityField({ value, className, onChange }: { value: Priority; className?: string; onChange(p: Priority): void }) {
  const { t } = useTranslation();
  const options = PRIORITIES.map(p => ({ id: p, text: t(`priority.${p}`), icon: <Flag size={15} aria-hidden className={`shrink-0 ${tint[p]}`} /> }));
  return <Select label={t('priority.label')} value={value} options={options} {...(className && { className })} onChange={onChange} />;
}

export function ProjectField({ value, className, onChange }: { value: string; className?: string; onChange(id: string): void }) {
  const { t } = useTranslation();
  const { all } = useProjects();
  const options = all.filter(p => !p.isArchived || p.id === value).map(p => ({ id: p.id, text: p.isInbox ? t('nav.inbox') : p.name, icon: <ProjectMark project={p} /> }));
  return <Select label={t('project.label')} value={value} options={options} {...(className && { className })} onChange={onChange} />;
}
