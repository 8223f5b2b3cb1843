import { dehydrate, hydrate, type DehydratedState, type QueryClient } from '@tanstack/react-query';
import { clear, createStore, delMany, entries, set } from 'idb-keyval';
import { ApiError } from '@/api/client';
import { meQuery } from '@/features/account';
import { uuid7 } from '@/lib/uuid';

const WEEK = 7 * 86_400_000;

/**
 * Writes without an answer, a record each: neither a reload, nor the end of the session, nor another page of this browser
 * may lose one. A page holds a lock of its own for as long as it lives; who gets that lock sends what the page left.
 * A write that the server has already done has the same idempotency key, so it is not done again.
 */
interface Kept { page: string; user: string; mutation: DehydratedState['mutations'][number] }

const store = createStore('tp-writes', 'writes');
const page = uuid7();
const keyOf = (mutationId: number) => `${page}/${mutationId}`;
const userOf = (qc: QueryClient) => qc.getQueryData(meQuery.queryKey)?.id;
// Browsers have locks only where a page comes over HTTPS or from this computer.
const locked = <T>(owner: string, run: () => Promise<T>, signal?: AbortSignal) => (navigator.locks ? navigator.locks.request(`tp-writes-${owner}`, signal ? { signal } : {}, run) : run());

/** From now on every write is on this device until the server has answered it. */
export function keepWrites(qc: QueryClient) {
  if (navigator.locks) void locked(page, () => new Promise(() => {}));
  qc.getMutationCache().subscribe(({ type, mutation }) => {
    if (!mutation || type === 'removed') return;
    const { status, error } = mutation.state;
    const user = userOf(qc);
    if (status === 'pending' && user) {
      const [kept] = dehydrate(qc, { shouldDehydrateMutation: m => m === mutation, shouldDehydrateQuery: () => false }).mutations;
      if (kept) void set(keyOf(mutation.mutationId), { page, user, mutation: kept } satisfies Kept, store).catch(() => {});
    } else if (status === 'success' || (status === 'error' && !(error instanceof ApiError && error.status === 401))) {
      void delMany([keyOf(mutation.mutationId)], store).catch(() => {});
    }
  });
}

/**
 * Sends what earlier pages and sessions of this user left, each page's writes in their order, and what another open page
 * leaves when it is closed. Ends with `signal`.
 */
export async function resumeWrites(qc: QueryClient, user: string, signal: AbortSignal) {
  const left = async () => (await entries<string, Kept>(store).catch(() => [])).filter(([, write]) => write.user === user);
  const take = async (owner: string) => {
    const kept = await left();
    const running = new Set(qc.getMutationCache().getAll().map(m => keyOf(m.mutationId)));
    const theirs = kept.filter(([key, write]) => write.page === owner && !running.has(key)).toSorted(([, a], [, b]) => a.mutation.state.submittedAt - b.mutation.state.submittedAt);
    if (signal.aborted || userOf(qc) !== user || theirs.length === 0) return;
    const young = theirs.filter(([, write]) => write.mutation.state.submittedAt > Date.now() - WEEK);
    const before = new Set(qc.getMutationCache().getAll());
    hydrate(qc, { mutations: young.map(([, write]) => write.mutation), queries: [] }); // which keeps them under this page's name
    void delMany(theirs.map(([key]) => key), store).catch(() => {});
    await Promise.all(qc.getMutationCache().getAll().filter(m => !before.has(m)).map(m => m.continue().catch(() => {}))); // onError has told the user
    await qc.invalidateQueries();
  };
  const owners = new Set((await left()).map(([, write]) => write.page));
  await Promise.all([...owners].map(owner => (owner === page ? take(owner) : locked(owner, () => take(owner), signal).catch(() => {}))));
}

export const forgetWrites = () => clear(store).catch(() => {});
