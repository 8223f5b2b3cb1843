import { queryOptions, useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { api, unwrap } from '@/api/client';
import { todayIn } from '@/lib/dates';
import { rememberUser } from '@/lib/session';

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }) => { const me = await unwrap(api.GET('/api/v1/me', { signal })); rememberUser(me.id); return me; },
  staleTime: 5 * 60_000,
});

const browserZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const known = (zone: string | undefined) => { try { return zone && Intl.DateTimeFormat('en', { timeZone: zone }) ? zone : browserZone; } catch { return browserZone; } };
const knownLocale = (locale: string | undefined) => { try { return locale ? Intl.getCanonicalLocales(locale)[0]! : navigator.language; } catch { return navigator.language; } };

/** The zone, locale and week start of the signed-in user; the browser's until the profile is there. */
export function useProfile() {
  const { data } = useQuery(meQuery);
  return { user: data, zone: known(data?.timeZone), locale: knownLocale(data?.locale), firstDay: data?.weekStart ?? 'monday' } as const;
}

const everyHalfMinute = (changed: () => void) => {
  const timer = setInterval(changed, 30_000);
  document.addEventListener('visibilitychange', changed);
  return () => { clearInterval(timer); document.removeEventListener('visibilitychange', changed); };
};

/** Today's date in the user's zone; changes at midnight while the page is open. */
export function useToday() {
  const { zone } = useProfile();
  return useSyncExternalStore(everyHalfMinute, () => todayIn(zone));
}
