import { Link, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CloudOff, Compass, TriangleAlert } from 'lucide-react';
import { ApiError } from '@/api/client';
import { Button, buttonClass } from '@/design/ui/Button';
import { EmptyState } from '@/design/ui/States';
import { copyText } from '@/lib/clipboard';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <main className="min-h-dvh"><title>{`${t('error.notFound')} – TodoPlatform`}</title>
      <EmptyState page icon={<Compass size={22} />} title={t('error.notFound')} hint={t('error.notFoundHint')}><Link to="/today" className={buttonClass('outline')}>{t('error.goToday')}</Link></EmptyState>
    </main>
  );
}

/** The last resort: what broke, in words, and the way back. */
export function Crash({ error: thrown }: { error: unknown }) {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const { t } = useTranslation();
  const router = useRouter();
  const retry = <Button tone="primary" onClick={() => void router.invalidate()}>{t('common.retry')}</Button>;
  if (!(error instanceof ApiError) && error instanceof TypeError && !navigator.onLine) return <main className="min-h-dvh"><EmptyState page icon={<CloudOff size={22} />} title={t('error.offlineTitle')} hint={t('error.offlineHint')}>{retry}</EmptyState></main>;
  const reference = error instanceof ApiError && error.problem.traceId ? `\n${error.problem.traceId}` : '';
  const details = `${error.name}: ${error.message}${reference}\n${location.pathname}\n${__APP_VERSION__}\n${error.stack ?? ''}`;
  return (
    <main className="min-h-dvh">
      <EmptyState page icon={<TriangleAlert size={22} />} title={t('error.crash')} hint={error instanceof ApiError ? error.message : t('error.crashHint')}>
        {error instanceof ApiError ? retry : <Button tone="primary" onClick={() => location.reload()}>{t('error.reload')}</Button>}
        <Button onClick={() => void copyText(details)}>{t('error.copyDetails')}</Button>
      </EmptyState>
    </main>
  );
}
