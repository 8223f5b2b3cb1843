import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Check } from 'lucide-react';
import { api, unwrap, type Project } from '@/api/client';
import { Button } from '@/design/ui/Button';
import { Dialog } from '@/design/ui/Dialog';
import { Field } from '@/design/ui/Field';
import { FormMessage } from '@/design/ui/PasswordField';
import { isProjectColor, PROJECT_COLORS, tintOf, type ProjectColor } from '@/design/ui/ProjectMark';
import { oneLine } from '@/lib/text';
import { useForm } from '@/lib/use-form';
import { uuid7 } from '@/lib/uuid';
import { saveProject, upsertProject } from './queries';

/** Creates a project, or edits `project`. */
export default function ProjectDialog({ project, onClose }: { project?: Project; onClose(): void }) {
  const { t } = useTranslation();
  const qc = useQueryClient();
  const navigate = useNavigate();
  const [color, setColor] = useState<ProjectColor>(isProjectColor(project?.color) ? project.color : 'teal');
  // The same id for every attempt: a second try after a lost answer must not make a second project.
  const [id] = useState(uuid7);
  const form = useForm(async v => {
    const name = oneLine(v['name']!);
    if (project) { onClose(); await saveProject(qc, project, { name, color }); return; }
    const created = await unwrap(api.POST('/api/v1/projects', { body: { id, name, color } }));
    upsertProject(qc, created);
    onClose();
    await navigate({ to: '/project/$id', params: { id: created.id } });
  });
  return (
    <Dialog title={t(project ? 'project.edit' : 'project.new')} onClose={onClose}>
      <form {...form.formProps} className="flex flex-col gap-4">
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog's first field */}
        <Field label={t('project.name')} error={form.errors['name']}>{c => <input {...c} name="name" required pattern=".*\S.*" maxLength={100} autoFocus autoComplete="off" dir="auto" defaultValue={project?.name} className="field" />}</Field>
        <div role="radiogroup" aria-label={t('project.color')} className="flex flex-col gap-1.5">
          <span aria-hidden className="text-sm font-medium text-ink-2">{t('project.color')}</span>
          <div className="flex flex-wrap gap-1.5">
            {PROJECT_COLORS.map(c => (
              <label key={c} title={t(`color.${c}`)} className={`grid size-8 cursor-pointer place-items-center rounded-full ${tintOf(c)} outline-offset-2 has-focus-visible:outline-2 has-focus-visible:outline-accent`}>
                <input type="radio" name="color" value={c} aria-label={t(`color.${c}`)} checked={c === color} onChange={() => setColor(c)} className="sr-only" />
                {c === color && <Check size={15} strokeWidth={3} aria-hidden className="text-bg" />}
              </label>
            ))}
          </div>
        </div>
        <FormMessage text={form.message} />
        <div className="flex justify-end gap-2"><Button tone="quiet" onClick={onClose}>{t('common.cancel')}</Button><Button type="submit" tone="primary" aria-busy={form.busy}>{t(project ? 'common.save' : 'project.create')}</Button></div>
      </form>
    </Dialog>
  );
}
