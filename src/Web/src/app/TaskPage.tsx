import { useNavigate, useParams, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TaskDetails } from '@/features/task-details';

/** One task alone: where copied links and notifications lead. */
export function TaskPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/app/task/$id' });
  const router = useRouter();
  const navigate = useNavigate();
  const close = () => (router.history.canGoBack() ? router.history.back() : void navigate({ to: '/today' }));
  return <div className="mx-auto min-h-0 w-full max-w-3xl flex-1"><title>{`${t('task.details')} – TodoPlatform`}</title><h1 className="sr-only">{t('task.details')}</h1><TaskDetails key={id} id={id} page onClose={close} /></div>;
}
