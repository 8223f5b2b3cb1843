import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, unwrap, type ApiError } from '@/api/client';
import { buttonClass } from '@/design/ui/Button';
import { Field } from '@/design/ui/Field';
import { FormMessage, PasswordField } from '@/design/ui/PasswordField';
import { useForm } from '@/lib/use-form';
import { AuthLayout, linkClass } from './AuthLayout';
import { register, signIn } from './session';

const MIN_PASSWORD = 10;
const submitClass = `${buttonClass('primary')} mt-1 min-h-10 w-full`;

function useEnter() {
  const navigate = useNavigate();
  const next = useSearch({ strict: false, select: s => (s as { next?: string }).next });
  // Only a path of this site: a link must not be able to send the user elsewhere after signing in.
  return () => navigate({ href: next && /^\/(?![/\\])/.test(next) ? next : '/today', replace: true });
}

function EmailField({ error, autoFocus = false }: { error: string | undefined; autoFocus?: boolean }) {
  const { t } = useTranslation();
  // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first field of a page that only holds this form
  return <Field label={t('auth.email')} error={error}>{c => <input {...c} name="email" type="email" required maxLength={254} autoComplete="username" inputMode="email" autoFocus={autoFocus} className="field" />}</Field>;
}

export function LoginPage() {
  const { t } = useTranslation();
  const qc = useQueryClient();
  const enter = useEnter();
  const { next, reset } = useSearch({ strict: false }) as { next?: string; reset?: boolean };
  const explain = (e: ApiError) => (e.status === 401 ? t('auth.wrong') : e.status === 423 || e.status === 429 ? t('auth.locked') : undefined);
  const form = useForm(async v => { await signIn(qc, v['email']!, v['password']!); await enter(); }, explain);
  return (
    <AuthLayout title={t('auth.signInTitle')} footer={<>{t('auth.noAccount')} <Link to="/register" search={next ? { next } : {}} className={linkClass}>{t('auth.register')}</Link></>}>
      {reset && <p role="status" className="mb-4 rounded-md bg-accent-soft px-3 py-2 text-sm">{t('auth.resetDone')}</p>}
      <form {...form.formProps} className="flex flex-col gap-4">
        <EmailField error={form.errors['email']} autoFocus />
        <PasswordField name="password" label={t('auth.password')} autoComplete="current-password" error={form.errors['password']} />
        <Link to="/forgot" className={`${linkClass} -mt-2 self-end text-sm`}>{t('auth.forgot')}</Link>
        <FormMessage text={form.message} />
        <button type="submit" aria-busy={form.busy} className={submitClass}>{t('auth.signIn')}</button>
      </form>
    </AuthLayout>
  );
}

export function RegisterPage() {
  const { t } = useTranslation();
  const qc = useQueryClient();
  const enter = useEnter();
  const { next } = useSearch({ strict: false }) as { next?: string };
  const form = useForm(async v => { await register(qc, { email: v['email']!, password: v['password']!, displayName: v['displayName'] ?? '' }); await enter(); }, e => (e.status === 429 ? t('auth.locked') : undefined));
  return (
    <AuthLayout title={t('auth.registerTitle')} footer={<>{t('auth.hasAccount')} <Link to="/login" search={next ? { next } : {}} className={linkClass}>{t('auth.signIn')}</Link></>}>
      <form {...form.formProps} className="flex flex-col gap-4">
        <EmailField error={form.errors['email']} autoFocus />
        <PasswordField name="password" label={t('auth.password')} autoComplete="new-password" minLength={MIN_PASSWORD} hint={t('auth.passwordHint')} error={form.errors['password']} />
        <Field label={t('auth.displayName')} hint={t('auth.displayNameHint')} error={form.errors['displayName']}>{c => <input {...c} name="displayName" autoComplete="name" maxLength={100} className="field" />}</Field>
        <FormMessage text={form.message} />
        <button type="submit" aria-busy={form.busy} className={submitClass}>{t('auth.register')}</button>
      </form>
    </AuthLayout>
  );
}

export function ForgotPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  // The link of the mail carries both behind the #.
  const [link] = useState(() => Object.fromEntries(new URLSearchParams(location.hash.slice(1))) as { email?: string; code?: string });
  const [sentTo, setSentTo] = useState(link.code && link.email ? link.email : null);
  const ask = useForm(async v => { await unwrap(api.POST('/api/v1/auth/forgot', { body: { email: v['email']! } })); setSentTo(v['email']!); }, e => (e.status === 429 ? t('auth.locked') : undefined));
  const reset = useForm(async v => { await unwrap(api.POST('/api/v1/auth/reset', { body: { email: sentTo!, code: v['code']!.trim(), newPassword: v['newPassword']! } })); await navigate({ to: '/login', search: { reset: true } }); });
  return (
    <AuthLayout title={t('auth.forgotTitle')} footer={<Link to="/login" className={linkClass}>{t('auth.backToSignIn')}</Link>}>
      {sentTo === null
        ? (
          <form {...ask.formProps} className="flex flex-col gap-4">
            <p className="text-sm text-ink-2">{t('auth.forgotText')}</p>
            <EmailField error={ask.errors['email']} autoFocus />
            <FormMessage text={ask.message} />
            <button type="submit" aria-busy={ask.busy} className={submitClass}>{t('auth.sendCode')}</button>
          </form>
        )
        : (
          <form {...reset.formProps} className="flex flex-col gap-4">
            {!link.code && <p role="status" className="text-sm text-ink-2">{t('auth.codeSent', { email: sentTo })}</p>}
            <Field label={t('auth.code')} error={reset.errors['code']}>{c => <input {...c} name="code" required autoComplete="one-time-code" defaultValue={link.code} className="field" />}</Field>
            <PasswordField name="newPassword" label={t('auth.newPassword')} autoComplete="new-password" minLength={MIN_PASSWORD} hint={t('auth.passwordHint')} error={reset.errors['newPassword']} />
            <FormMessage text={reset.message} />
            <button type="submit" aria-busy={reset.busy} className={submitClass}>{t('auth.reset')}</button>
          </form>
        )}
    </AuthLayout>
  );
}
