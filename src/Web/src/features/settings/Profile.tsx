import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ApiError, unwrap, type User } from '@/api/client';
import { Button } from '@/design/ui/Button';
import { Field } from '@/design/ui/Field';
import { FormMessage } from '@/design/ui/PasswordField';
import { meQuery, useProfile } from '@/features/account';
import { weekdayName } from '@/lib/dates';
import { toast } from '@/lib/toasts';
import { useForm } from '@/lib/use-form';

const LOCALES = ['en-GB', 'en-US', 'en-AU', 'en-CA', 'de-DE', 'de-AT', 'de-CH'];
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const satisfies readonly User['weekStart'][];
type Change = Partial<Pick<User, 'displayName' | 'timeZone' | 'locale' | 'weekStart'>>;

function useSaveProfile() {
  const qc = useQueryClient();
  return async (change: Change) => {
    const saved = await unwrap(api.PATCH('/api/v1/me', { body: change }));
    qc.setQueryData(meQuery.queryKey, saved);
    // Another zone means other days: what is overdue or due today is read again.
    if (change.timeZone) await qc.invalidateQueries({ queryKey: ['tasks'] });
  };
}

export function Profile() {
  const { t } = useTranslation();
  const { user } = useProfile();
  const save = useSaveProfile();
  const form = useForm(async v => { await save({ displayName: v['displayName']!.trim() }); toast({ text: t('common.saved') }); });
  return (
    <form {...form.formProps} className="flex flex-col gap-4">
      <Field label={t('settings.email')}>{c => <input {...c} value={user?.email ?? ''} readOnly className="field bg-sunken!" />}</Field>
      <Field label={t('auth.displayName')} error={form.errors['displayName']}>{c => <input key={user?.displayName} {...c} name="displayName" required maxLength={100} autoComplete="name" defaultValue={user?.displayName} className="field" />}</Field>
      <FormMessage text={form.message} />
      <div><Button type="submit" aria-busy={form.busy}>{t('common.save')}</Button></div>
    </form>
  );
}

/** A choice is saved when it is made. */
export function Region() {
  const { t } = useTranslation();
  const { user, locale } = useProfile();
  const save = useSaveProfile();
  const set = (change: Change) => void save(change).catch((e: unknown) => toast({ text: t('settings.saveError', { reason: e instanceof ApiError ? e.message : t('error.network') }), tone: 'error' }));
  if (!user) return null;
  const zones = [...new Set([user.timeZone, 'UTC', ...Intl.supportedValuesOf('timeZone')])].toSorted();
  const locales = [...new Set([user.locale, ...LOCALES])];
  const name = (tag: string) => { try { return new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag; } catch { return tag; } };
  return (
    <>
      <Field label={t('settings.language')}>{c => <select {...c} value={user.locale} onChange={e => set({ locale: e.target.value })} className="field">{locales.map(l => <option key={l} value={l} lang={l}>{name(l)}</option>)}</select>}</Field>
      <Field label={t('settings.timeZone')} hint={t('settings.timeZoneHint')}>{c => <select {...c} value={user.timeZone} onChange={e => set({ timeZone: e.target.value })} className="field">{zones.map(z => <option key={z} value={z}>{z.replaceAll('_', ' ')}</option>)}</select>}</Field>
      <Field label={t('settings.weekStart')}>{c => <select {...c} value={user.weekStart} onChange={e => set({ weekStart: e.target.value as User['weekStart'] })} className="field">{DAYS.map((d, i) => <option key={d} value={d}>{weekdayName(i, locale)}</option>)}</select>}</Field>
    </>
  );
}
