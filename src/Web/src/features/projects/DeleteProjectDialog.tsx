import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, unwrap, type Project } from '@/api/client';
import { Button } from '@/design/ui/Button';
import { Dialog } from '@/design/ui/Dialog';
import { Field } from '@/design/ui/Field';
import { FormMessage } from '@/design/ui/PasswordField';
import { toast } from '@/lib/toasts';
import { useForm } from '@/lib/use-form';
import { removeProject } from './queries';

/** What cannot be undone is confirmed by typing its name. */
export default function DeleteProjectDialog({ project, onClose }: { project: Project; onClose(): void }) {
  const { t } = useTranslation();
  const qc = useQueryClient();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const form = useForm(async () => {
    await unwrap(api.DELETE('/api/v1/projects/{id}', { params: { path: { id: project.id } } }));
    onClose();
    await navigate({ to: '/inbox' });
    removeProject(qc, project.id);
    toast({ text: t('project.deletedToast', { name: project.name }) });
    await qc.invalidateQueries({ queryKey: ['tasks'] });
  });
  return (
    <Dialog role="alertdialog" title={t('project.deleteTitle', { name: project.name })} onClose={onClose}>
      <form {...form.formProps} className="flex flex-col gap-4">
        <p className="text-sm text-ink-2">{t('project.deleteText')}</p>
        <Field label={t('project.deleteConfirm', { name: project.name })}>{c => <input {...c} value={typed} onChange={e => setTyped(e.target.value)} autoComplete="off" dir="auto" className="field" />}</Field>
        <FormMessage text={form.message} />
        <div className="flex justify-end gap-2"><Button tone="quiet" onClick={onClose}>{t('common.cancel')}</Button><Button type="submit" tone="danger" aria-busy={form.busy} disabled={typed.trim() !== project.name.trim()}>{t('project.delete')}</Button></div>
      </form>
    </Dialog>
  );
}
