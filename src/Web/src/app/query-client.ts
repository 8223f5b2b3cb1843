import { createAsyncStoragePersister } from '@tanstack/query-async-storage-persister';
import { MutationCache, onlineManager, QueryCache, QueryClient } from '@tanstack/react-query';
import { persistQueryClientRestore, persistQueryClientSubscribe } from '@tanstack/react-query-persist-client';
import { clear, createStore, del, get, set } from 'idb-keyval';
import { ApiError } from '@/api/client';
import { registerTaskMutations } from '@/features/tasks';
import { announceSignedOut, setForget } from '@/lib/session';

const week = 7 * 86_400_000;

// TanStack Query assumes it starts online; after an offline reload that would fail (and drop) the queued writes.
onlineManager.setOnline(navigator.onLine);

const onError = (e: unknown) => { if (e instanceof ApiError && e.status === 401) announceSignedOut(); };

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: { staleTime: 60_000, gcTime: week, retry: (n, e) => n < 3 && !(e instanceof ApiError && e.status < 500), retryDelay: n => 400 * 2 ** n },
    // The server refusing a write is final; a broken network never is.
    mutations: { gcTime: week, retry: (n, e) => !(e instanceof ApiError) || (e.status >= 500 && n < 5), retryDelay: n => Math.min(30_000, 1000 * 2 ** n) },
  },
});
registerTaskMutations(queryClient);

// The cache and the writes still waiting for the network live in IndexedDB until the user signs out.
const store = createStore('tp', 'query');
const persistence = {
  queryClient,
  persister: createAsyncStoragePersister({ storage: { getItem: (k: string) => get<string>(k, store), setItem: (k: string, v: string) => set(k, v, store), removeItem: (k: string) => del(k, store) }, throttleTime: 300 }),
  maxAge: week,
  buster: __APP_VERSION__,
};

/** Shows what this device knows before the network answers; queued writes go out as soon as there is a network. */
export async function restoreCache() {
  // A broken or blocked IndexedDB (private windows) only costs the offline cache.
  await persistQueryClientRestore(persistence).catch(() => {});
  persistQueryClientSubscribe(persistence);
}

export async function forgetEverything() {
  queryClient.clear();
  await clear(store).catch(() => {});
}
setForget(forgetEverything);
