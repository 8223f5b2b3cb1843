import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '@/api/client';
import { Button } from './Button';

/** `page` makes the title the heading of a page that shows nothing else. */
export function EmptyState({ icon, title, hint, page = false, children }: { icon?: ReactNode; title: string; hint?: string; page?: boolean; children?: ReactNode }) {
  const Title = page ? 'h1' : 'p';
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col items-center px-4 pt-[12vh] pb-10 text-center">
      {icon && <span aria-hidden className="mb-4 grid size-12 place-items-center rounded-full bg-sunken text-ink-3">{icon}</span>}
      <Title className="text-lg font-semibold">{title}</Title>
      {hint && <p className="mt-1 max-w-sm text-sm text-balance text-ink-2">{hint}</p>}
      {children && <div className="mt-5 flex flex-wrap justify-center gap-2">{children}</div>}
    </div>
  );
}

export function ErrorState({ error, onRetry }: { error: unknown; onRetry(): void }) {
  const { t } = useTranslation();
  const id = error instanceof ApiError ? error.problem.traceId : undefined;
  return (
    <div role="alert" className="mx-auto flex w-full max-w-3xl flex-col items-center px-4 pt-[12vh] pb-10 text-center">
      <p className="text-lg font-semibold">{t('error.load')}</p>
      <p className="mt-1 text-sm text-ink-2">{error instanceof ApiError ? (error.problem.detail ?? t('error.server')) : t('error.network')}</p>
      {id && <p className="mt-1 font-mono text-xs break-all text-ink-3">{t('error.reference', { id })}</p>}
      <Button className="mt-5" onClick={onRetry}>{t('common.retry')}</Button>
    </div>
  );
}

/** Rows of true height, but only after 150 ms: a fast answer must not flash. */
export function SkeletonRows({ rows = 8 }: { rows?: number }) {
  const { t } = useTranslation();
  const [visible, setVisible] = useState(false);
  useEffect(() => { const timer = setTimeout(() => setVisible(true), 150); return () => clearTimeout(timer); }, []);
  return (
    <div role="status" aria-label={t('common.loading')} className={`mx-auto w-full max-w-3xl transition-opacity duration-200 ${visible ? '' : 'opacity-0'}`}>
      {Array.from({ length: rows }, (_, i) => (
        <div key={i} aria-hidden className="flex h-11 items-center gap-3 border-b border-line ps-2">
          <span className="size-4.5 rounded-full bg-hover" />
          <span className="h-3 rounded-sm bg-hover" style={{ width: `${30 + ((i * 37) % 40)}%` }} />
        </div>
      ))}
    </div>
  );
}

/** A page's heading. It takes the focus on navigation, so that a screen reader starts there. */
export function PageHeader({ title, meta, icon, children }: { title: string; meta?: ReactNode; icon?: ReactNode; children?: ReactNode }) {
  return (
    <header className="mx-auto flex w-full max-w-3xl items-center gap-3 px-1 pt-6 pb-3 max-md:pt-4">
      <title>{`${title} – TodoPlatform`}</title>
      {icon}
      <h1 tabIndex={-1} dir="auto" className="min-w-0 truncate text-2xl font-bold tracking-tight outline-none">{title}</h1>
      {meta && <span className="shrink-0 pt-1.5 text-sm text-ink-2 tabular-nums">{meta}</span>}
      {children && <div className="ms-auto flex shrink-0 items-center gap-1">{children}</div>}
    </header>
  );
}
