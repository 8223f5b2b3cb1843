import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The frame of the pages that need no session. */
export function AuthLayout({ title, children, footer }: { title: string; children: ReactNode; footer: ReactNode }) {
  const { t } = useTranslation();
  return (
    <main className="flex min-h-dvh flex-col items-center bg-sunken px-4 pt-[14vh] pb-12 max-md:pt-12">
      <title>{`${title} – TodoPlatform`}</title>
      <div className="flex items-center gap-2.5"><img src="/icon.svg" alt="" width={32} height={32} /><span className="text-lg font-bold tracking-tight">TodoPlatform</span></div>
      <p className="mt-2 text-sm text-ink-2">{t('auth.tagline')}</p>
      <div className="mt-8 w-full max-w-sm rounded-lg border border-line bg-bg p-6">
        <h1 className="mb-5 text-lg font-semibold">{title}</h1>
        {children}
      </div>
      <div className="mt-5 text-sm text-ink-2">{footer}</div>
    </main>
  );
}

export const linkClass = 'rounded-sm font-medium text-accent underline-offset-2 hover:underline';
