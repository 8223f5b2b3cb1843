import { useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { KeyRound, Trash2 } from 'lucide-react';
import { api, ApiError, unwrap, type AccessToken } from '@/api/client';
import { Button, IconButton } from '@/design/ui/Button';
import { Field } from '@/design/ui/Field';
import { FormMessage } from '@/design/ui/PasswordField';
import { useProfile } from '@/features/account';
import { copyText } from '@/lib/clipboard';
import { formatAgo, formatInstant } from '@/lib/dates';
import { toast } from '@/lib/toasts';
import { useForm } from '@/lib/use-form';
import { SCOPES, type Access } from './scopes';

const key = ['tokens'] as const;
const LIFETIMES = [30, 90, 365] as const;

export function Tokens() {
  const { t } = useTranslation();
  const qc = useQueryClient();
  const [creating, setCreating] = useState(false);
  const [secret, setSecret] = useState<string>();
  const tokens = useQuery({ queryKey: key, queryFn: ({ signal }) => unwrap(api.GET('/api/v1/tokens', { signal })), meta: { persist: false } });
  const form = useForm(async v => {
    const created = await unwrap(api.POST('/api/v1/tokens', { body: { name: v['name']!.trim(), scopes: [...SCOPES[v['access'] as Access]], expiresInDays: Number(v['expires']) } }));
    setSecret(created.token);
    setCreating(false);
    await qc.invalidateQueries({ queryKey: key });
  });
  return (
    <>
      <p className="text-sm text-ink-2">{t('settings.tokensHint')}</p>
      {secret && (
        <div role="status" className="flex flex-col gap-2 rounded-md bg-accent-soft p-3">
          <p className="text-sm font-medium">{t('settings.tokenOnce')}</p>
          <div className="flex gap-2"><input readOnly aria-label={t('settings.token')} value={secret} onFocus={e => e.currentTarget.select()} className="field min-w-0 font-mono text-xs" /><Button className="min-h-10!" onClick={() => void copyText(secret).then(() => toast({ text: t('common.copied') }))}>{t('common.copy')}</Button></div>
          <Button tone="quiet" className="self-start" onClick={() => setSecret(undefined)}>{t('common.done')}</Button>
        </div>
      )}
      {tokens.data?.items.map(x => <TokenRow key={x.id} token={x} />)}
      {tokens.data?.items.length === 0 && !secret && !creating && <p className="text-sm text-ink-3">{t('settings.noTokens')}</p>}
      {tokens.isError && !tokens.data && <p role="alert" className="text-sm">{t('error.load')} <button type="button" className="cursor-pointer font-medium text-accent underline" onClick={() => void tokens.refetch()}>{t('common.retry')}</button></p>}
      {creating
        ? (
          <form {...form.formProps} className="flex flex-col gap-4 rounded-lg border border-line p-4">
            {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the form was just asked for */}
            <Field label={t('settings.tokenName')} error={form.errors['name']}>{c => <input {...c} name="name" required maxLength={100} autoFocus autoComplete="off" className="field" />}</Field>
            <div className="grid grid-cols-2 gap-3">
              <Field label={t('settings.tokenAccess')} error={form.errors['scopes']}>{c => <select {...c} name="access" className="field" defaultValue="write"><option value="read">{t('settings.tokenRead')}</option><option value="write">{t('settings.tokenWrite')}</option></select>}</Field>
              <Field label={t('settings.tokenExpires')} error={form.errors['expires']}>{c => <select {...c} name="expires" className="field" defaultValue="90">{LIFETIMES.map(d => <option key={d} value={d}>{t('settings.days', { count: d })}</option>)}</select>}</Field>
            </div>
            <FormMessage text={form.message} />
            <div className="flex justify-end gap-2"><Button tone="quiet" onClick={() => setCreating(false)}>{t('common.cancel')}</Button><Button type="submit" tone="primary" aria-busy={form.busy}>{t('settings.createToken')}</Button></div>
          </form>
        )
        : <div><Button onClick={() => { setCreating(true); setSecret(undefined); }}>{t('settings.newToken')}</Button></div>}
    </>
  );
}

function TokenRow({ token }: { token: AccessToken }) {
  const { t } = useTranslation();
  const qc = useQueryClient();
  const { locale, zone } = useProfile();
  const revoke = async () => {
    try {
      await unwrap(api.DELETE('/api/v1/tokens/{id}', { params: { path: { id: token.id } } }));
      toast({ text: t('settings.revoked', { name: token.name }) });
      await qc.invalidateQueries({ queryKey: key });
    } catch (e) {
      toast({ text: t('settings.saveError', { reason: e instanceof ApiError ? e.message : t('error.network') }), tone: 'error' });
    }
  };
  const meta = [t('settings.tokenMeta', { created: formatAgo(token.createdAt, locale) }), token.lastUsedAt ? t('settings.tokenUsed', { used: formatAgo(token.lastUsedAt, locale) }) : t('settings.tokenUnused'), t('settings.tokenUntil', { until: formatInstant(token.expiresAt, locale, zone) })].join(' · ');
  return <div className="flex items-center gap-3 border-b border-line pb-3"><KeyRound size={16} aria-hidden className="shrink-0 text-ink-3" /><div className="min-w-0 flex-1"><bdi className="block truncate text-sm font-medium">{token.name}</bdi><span className="block text-xs text-ink-3">{meta}</span></div><IconButton label={t('settings.revoke', { name: token.name })} onClick={() => void revoke()}><Trash2 size={15} aria-hidden /></IconButton></div>;
}
