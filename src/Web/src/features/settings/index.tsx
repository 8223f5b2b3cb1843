import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { api, unwrap } from '@/api/client';
import { Button } from '@/design/ui/Button';
import { FormMessage, PasswordField } from '@/design/ui/PasswordField';
import { PageHeader } from '@/design/ui/States';
import { setSingleKeys, useCommands, useSingleKeys } from '@/features/commands';
import { endAllToasts, toast } from '@/lib/toasts';
import { setTheme, useTheme, type Theme } from '@/lib/theme';
import { forget } from '@/lib/session';
import { useForm } from '@/lib/use-form';
import { signOut } from '@/features/auth';
import { Profile, Region } from './Profile';
import { Tokens } from './Tokens';

export const Section = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <section aria-labelledby={id} className="grid gap-x-10 gap-y-4 border-b border-line py-8 last:border-0 md:grid-cols-[11rem_minmax(0,1fr)]"><h2 id={id} className="text-base font-semibold">{title}</h2><div className="flex max-w-md min-w-0 flex-col items-start gap-4 [&>*]:w-full">{children}</div></section>
);

export function SettingsPage() {
  const { t } = useTranslation();
  return (
    <div className="-mx-4 min-h-0 flex-1 overflow-y-auto px-4 pb-24 md:-mx-8 md:px-8">
      <PageHeader title={t('settings.title')} />
      <div className="mx-auto max-w-3xl px-1">
        <Section id="profile" title={t('settings.profile')}><Profile /></Section>
        <Section id="appearance" title={t('settings.appearance')}><Appearance /></Section>
        <Section id="region" title={t('settings.region')}><Region /></Section>
        <Section id="keyboard" title={t('settings.shortcuts')}><Keyboard /></Section>
        <Section id="password" title={t('settings.security')}><Password /></Section>
        <Section id="tokens" title={t('settings.tokens')}><Tokens /></Section>
        <Section id="device" title={t('settings.sessions')}><SignOut /></Section>
        <Section id="danger" title={t('settings.danger')}><DeleteAccount /></Section>
      </div>
    </div>
  );
}

function Appearance() {
  const { t } = useTranslation();
  const current = useTheme();
  const options = [['system', t('settings.themeSystem')], ['light', t('settings.themeLight')], ['dark', t('settings.themeDark')]] as const satisfies readonly (readonly [Theme, string])[];
  return (
    <div role="radiogroup" aria-label={t('settings.theme')} className="grid grid-cols-3 gap-1 rounded-md bg-sunken p-1">
      {options.map(([id, text]) => (
        <label key={id} className={`flex min-h-9 cursor-pointer items-center justify-center rounded-md px-2 text-center text-sm has-focus-visible:outline-2 has-focus-visible:outline-accent ${current === id ? 'bg-raised font-medium shadow-[0_0_0_1px_var(--color-line)]' : 'text-ink-2 hover:text-ink'}`}><input type="radio" name="theme" className="sr-only" checked={current === id} onChange={() => setTheme(id)} />{text}</label>
      ))}
    </div>
  );
}

function Keyboard() {
  const { t } = useTranslation();
  const on = useSingleKeys();
  const sheet = useCommands().get('app.shortcuts');
  return (
    <>
      <div><label className="flex cursor-pointer items-center gap-3 text-sm font-medium"><input type="checkbox" checked={on} onChange={e => setSingleKeys(e.target.checked)} aria-describedby="single-keys-hint" className="size-4.5 accent-accent" />{t('settings.singleKeys')}</label><p id="single-keys-hint" className="ps-7.5 text-xs text-ink-3">{t('settings.singleKeysHint')}</p></div>
      <div><Button onClick={() => sheet?.run('')}>{t('settings.showShortcuts')}</Button></div>
    </>
  );
}

function Password() {
  const { t } = useTranslation();
  const form = useForm(async v => {
    await unwrap(api.POST('/api/v1/me/password', { body: { currentPassword: v['currentPassword']!, newPassword: v['newPassword']! } }));
    document.querySelector<HTMLFormElement>('#password-form')?.reset();
    toast({ text: t('settings.passwordChanged') });
  });
  return (
    <form id="password-form" {...form.formProps} className="flex flex-col gap-4">
      <PasswordField name="currentPassword" label={t('settings.currentPassword')} autoComplete="current-password" error={form.errors['currentPassword']} />
      <PasswordField name="newPassword" label={t('auth.newPassword')} autoComplete="new-password" minLength={10} hint={t('auth.passwordHint')} error={form.errors['newPassword']} />
      <FormMessage text={form.message} />
      <div><Button type="submit" aria-busy={form.busy}>{t('settings.changePassword')}</Button></div>
    </form>
  );
}

function SignOut() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const form = useForm(async () => { await signOut(); await navigate({ to: '/login', replace: true }); await forget(); });
  return (
    <form {...form.formProps} className="flex flex-col gap-3">
      <p className="text-sm text-ink-2">{t('settings.signOutHint')}</p>
      <FormMessage text={form.message} />
      <div><Button type="submit" aria-busy={form.busy}>{t('common.signOut')}</Button></div>
    </form>
  );
}

function DeleteAccount() {
  const { t } = useTranslation();
  const qc = useQueryClient();
  const navigate = useNavigate();
  const form = useForm(async v => {
    endAllToasts();
    await unwrap(api.DELETE('/api/v1/me', { body: { password: v['password']! } }));
    qc.cancelQueries().catch(() => {});
    await navigate({ to: '/login', replace: true });
    await forget();
  });
  return (
    <details className="group">
      <summary className="w-fit cursor-pointer list-none rounded-md text-sm font-medium text-p1 underline-offset-2 hover:underline">{t('settings.deleteAccount')}…</summary>
      <form {...form.formProps} className="flex flex-col gap-4 pt-4">
        <p className="text-sm text-ink-2">{t('settings.deleteText')}</p>
        <PasswordField name="password" label={t('settings.deleteConfirm')} autoComplete="current-password" error={form.errors['password']} />
        <FormMessage text={form.message} />
        <div><Button type="submit" tone="danger" aria-busy={form.busy}>{t('settings.deleteForever')}</Button></div>
      </form>
    </details>
  );
}

