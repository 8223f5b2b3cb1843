import { dehydrate, hydrate, type DehydratedState, type QueryClient } from '@tanstack/react-query';
import { createStore, delMany, entries, promisifyRequest, set } from 'idb-keyval';
import { ApiError } from '@/api/client';
import { uuid7 } from '@/lib/uuid';

const WEEK = 7 * 86_400_000;
const LOOK = 60_000;

/**
 * Writes without an answer, a record each: neither a reload, nor the end of the session, nor another page of this browser
 * may lose one. A page holds a lock of its own for as long as it lives; who gets that lock sends what the page left.
 * The server knows a write that it has done by its idempotency key for a day longer than it is kept here, and does it once.
 */
interface Kept { page: string; user: string; mutation: DehydratedState['mutations'][number] }

const store = createStore('tp-writes', 'writes');
const page = uuid7();
const keyOf = (mutationId: number) => `${page}/${mutationId}`;
const orderOf = (key: string) => Number(key.slice(key.indexOf('/') + 1));
const all = () => entries<string, Kept>(store).catch(() => []);
const drop = (keys: string[]) => delMany(keys, store).catch(() => {});
// Browsers have locks only where a page comes over HTTPS or from this computer.
const locked = <T>(owner: string, run: () => Promise<T>, signal?: AbortSignal) => (navigator.locks ? navigator.locks.request(`tp-writes-${owner}`, signal ? { signal } : {}, run) : run());

/** From now on every write of a user is on this device until the server has answered it. */
export function keepWrites(qc: QueryClient) {
  if (navigator.locks) void locked(page, () => new Promise(() => {}));
  qc.getMutationCache().subscribe(({ type, mutation }) => {
    if (!mutation || type === 'removed') return;
    const { status, error } = mutation.state;
    const user = mutation.meta?.['user'];
    if (status === 'pending' && typeof user === 'string') {
      const [kept] = dehydrate(qc, { shouldDehydrateMutation: m => m === mutation, shouldDehydrateQuery: () => false }).mutations;
      if (kept) void set(keyOf(mutation.mutationId), { page, user, mutation: kept } satisfies Kept, store).catch(() => {});
    } else if (status === 'success' || (status === 'error' && !(error instanceof ApiError && error.status === 401))) {
      void drop([keyOf(mutation.mutationId)]);
    }
  });
}

/**
 * Sends what earlier pages and sessions of this user left, each page's writes in their order, and what other open pages
 * leave when they are closed. Ends with `signal`.
 */
export function resumeWrites(qc: QueryClient, user: string, signal: AbortSignal) {
  const watched = new Set<string>();
  const take = async (owner: string) => {
    const kept = await all();
    const running = new Set(qc.getMutationCache().getAll().map(m => keyOf(m.mutationId)));
    const left = kept.filter(([key, write]) => write.page === owner && write.user === user && !running.has(key) && qc.getMutationDefaults(write.mutation.mutationKey ?? []).mutationFn)
      .toSorted(([a], [b]) => orderOf(a) - orderOf(b));
    if (signal.aborted || left.length === 0) return;
    const before = new Set(qc.getMutationCache().getAll());
    hydrate(qc, { mutations: left.map(([, write]) => write.mutation), queries: [] });
    const taken = qc.getMutationCache().getAll().filter(m => !before.has(m));
    // Under this page's name from now on, all or none: a full disk leaves them to the next page.
    await store('readwrite', records => {
      taken.forEach((m, i) => records.put({ ...left[i]![1], page } satisfies Kept, keyOf(m.mutationId)));
      for (const [key] of left) records.delete(key);
      return promisifyRequest(records.transaction);
    }).catch(() => {});
    await Promise.all(taken.map(m => m.continue().catch(() => {}))); // onError has told the user
    await qc.invalidateQueries();
  };
  const look = async () => {
    const kept = await all();
    await drop(kept.filter(([, write]) => write.mutation.state.submittedAt < Date.now() - WEEK).map(([key]) => key));
    if (kept.some(([, write]) => write.page === page)) void take(page); // of an earlier session in this page
    for (const owner of new Set(kept.map(([, write]) => write.page))) {
      if (owner === page || watched.has(owner)) continue;
      watched.add(owner);
      void locked(owner, () => take(owner), signal).catch(() => {}).finally(() => watched.delete(owner));
    }
  };
  void look();
  // Without locks only what was there at the start is surely nobody's any more.
  const again = navigator.locks && setInterval(() => void look(), LOOK);
  signal.addEventListener('abort', () => clearInterval(again), { once: true });
}

/** Drops what this user has left on this device. */
export async function forgetWrites(user: string) {
  await drop((await all()).filter(([, write]) => write.user === user).map(([key]) => key));
}
