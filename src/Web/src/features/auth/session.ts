import type { QueryClient } from '@tanstack/react-query';
import { api, unwrap } from '@/api/client';
import { meQuery } from '@/features/account';
import { endAllToasts } from '@/lib/toasts';

export async function signIn(qc: QueryClient, email: string, password: string) {
  await unwrap(api.POST('/api/v1/auth/login', { params: { query: { useCookies: true } }, body: { email, password } }));
  qc.clear(); // nothing of an earlier user may show
  return qc.fetchQuery(meQuery);
}

/** Registers and signs in; the profile starts in the browser's zone. */
export async function register(qc: QueryClient, values: { email: string; password: string; displayName: string }) {
  await unwrap(api.POST('/api/v1/auth/register', { body: { email: values.email, password: values.password, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, ...(values.displayName.trim() && { displayName: values.displayName.trim() }) } }));
  await signIn(qc, values.email, values.password);
  // The account exists and works: a locale that the server does not want must not look like a failed registration.
  const me = await unwrap(api.PATCH('/api/v1/me', { body: { locale: navigator.language } })).catch(() => null);
  if (me) qc.setQueryData(meQuery.queryKey, me);
}

/** The caller leaves the app before it forgets: an open page would ask for its data again. */
export async function signOut() {
  endAllToasts(); // a delete that still waits for its undo is sent while the session lasts
  await unwrap(api.POST('/api/v1/auth/logout'));
}
