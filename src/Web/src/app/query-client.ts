import { createAsyncStoragePersister } from '@tanstack/query-async-storage-persister';
import { MutationCache, onlineManager, QueryCache, QueryClient } from '@tanstack/react-query';
import { persistQueryClientRestore, persistQueryClientSubscribe } from '@tanstack/react-query-persist-client';
import { clear, createStore, del, get, set } from 'idb-keyval';
import { ApiError } from '@/api/client';
import { meQuery } from '@/features/account';
import { registerTaskMutations } from '@/features/tasks';
import { announceSignedOut, currentUser, rememberUser, setForget } from '@/lib/session';
import { forgetWrites, keepWrites } from './pending-writes';

const week = 7 * 86_400_000;

// TanStack Query assumes it starts online; after an offline reload that would fail (and drop) the queued writes.
onlineManager.setOnline(navigator.onLine);

const onError = (e: unknown) => { if (e instanceof ApiError && e.status === 401) announceSignedOut(); };

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: { staleTime: 60_000, gcTime: week, retry: (n, e) => n < 3 && !(e instanceof ApiError && e.status < 500), retryDelay: n => 400 * 2 ** n },
    // The server refusing a write is final; a broken network or a server that is away, busy or still at this very write never is.
    // A write that fails or takes too long each time gives way to the next after some minutes.
    mutations: { gcTime: week, retry: (n, e) => !(e instanceof ApiError) || [429, 502, 503].includes(e.status) || e.problem.code === 'idempotency-key-in-use' || ((e.status >= 500 || e.status === 408) && n < 20), retryDelay: n => Math.min(30_000, 1000 * 2 ** n) },
  },
});
registerTaskMutations(queryClient);

// The cache lives in IndexedDB until the session ends, unanswered writes until the user signs out.
const store = createStore('tp', 'query');
const persistence = {
  queryClient,
  persister: createAsyncStoragePersister({ storage: { getItem: (k: string) => get<string>(k, store), setItem: (k: string, v: string) => set(k, v, store), removeItem: (k: string) => del(k, store) }, throttleTime: 300 }),
  maxAge: week,
  buster: __APP_VERSION__,
  dehydrateOptions: { shouldDehydrateMutation: () => false }, // pending-writes keeps them
};

/** Shows what this device knows before the network answers. */
export async function restoreCache() {
  // A broken or blocked IndexedDB (private windows) only costs the offline cache.
  await persistQueryClientRestore(persistence).catch(() => {});
  const shown = queryClient.getQueryData(meQuery.queryKey)?.id;
  if (shown && currentUser() && shown !== currentUser()) queryClient.clear(); // a page of the user before wrote last
  persistQueryClientSubscribe(persistence);
  keepWrites(queryClient);
}

/** The session is over: nothing of it shows any more, and its unanswered writes wait for its user to sign in again. */
export async function forgetCache() {
  queryClient.clear();
  await clear(store).catch(() => {});
}
setForget(async () => {
  const user = queryClient.getQueryData(meQuery.queryKey)?.id ?? currentUser();
  rememberUser(undefined);
  await forgetCache();
  if (user) await forgetWrites(user);
});
