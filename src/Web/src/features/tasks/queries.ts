import { useEffect, useMemo } from 'react';
import { infiniteQueryOptions, useInfiniteQuery, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { api, ApiError, unwrap, type Task, type TaskPage } from '@/api/client';
import { findTask, newest, taskKeys } from './cache';
import type { TaskFilter } from './model';
import { useHiddenTasks } from './pending-deletes';

const PAGE = 200;
const dueRange = ({ from, to }: TaskFilter) => (from || to ? { due: `${from ?? ''}..${to ?? ''}` } : {});

export const taskListQuery = (qc: QueryClient, filter: TaskFilter) => infiniteQueryOptions({
  queryKey: taskKeys.list(filter),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page: TaskPage) => page.nextCursor ?? undefined,
  queryFn: async ({ signal, pageParam }) => newest(qc, await unwrap(api.GET('/api/v1/tasks', {
    signal,
    params: { query: { limit: PAGE, status: filter.status, ...dueRange(filter), ...(filter.projectId && { projectId: filter.projectId }), ...(filter.q && { q: filter.q }), ...(filter.completedSince && { updatedSince: filter.completedSince }), ...(pageParam && { cursor: pageParam }) } },
  }))),
});

/** All tasks of a filter in a given order; further pages follow by themselves. Tasks that wait for their delete are left out. */
export function useTaskList(filter: TaskFilter, compare: (a: Task, b: Task) => number, enabled = true) {
  const qc = useQueryClient();
  const query = useInfiniteQuery({ ...taskListQuery(qc, filter), enabled });
  const hidden = useHiddenTasks(s => s.hidden);
  const { hasNextPage, isFetching, isFetchNextPageError, fetchNextPage, data } = query;
  useEffect(() => { if (hasNextPage && !isFetching && !isFetchNextPageError) void fetchNextPage(); }, [hasNextPage, isFetching, isFetchNextPageError, fetchNextPage]);
  const tasks = useMemo(() => {
    if (!data) return undefined;
    // A task that moved between two pages while they were read would appear twice.
    const unique = new Map(data.pages.flatMap(p => p.items).map(x => [x.id, x]));
    for (const id of hidden.keys()) unique.delete(id);
    return [...unique.values()].toSorted(compare);
  }, [data, hidden, compare]);
  return { tasks, fuzzy: data?.pages.some(p => p.fuzzy) ?? false, isError: query.isError && !data, error: query.error, isLoading: query.isPending, refetch: query.refetch };
}

export function useTask(id: string) {
  const qc = useQueryClient();
  return useQuery({
    queryKey: taskKeys.detail(id),
    queryFn: async ({ signal }) => {
      try {
        const task = await unwrap(api.GET('/api/v1/tasks/{id}', { signal, params: { path: { id } } }));
        const known = findTask(qc, id);
        return known && known.version > task.version ? known : task;
      } catch (e) {
        const known = findTask(qc, id);
        if (known?.version === 0 && e instanceof ApiError && e.status === 404) return known; // still on its way to the server
        throw e;
      }
    },
    // Data, not a placeholder: a change made before the first answer must have something to change.
    initialData: () => findTask(qc, id),
    initialDataUpdatedAt: 0,
  });
}

export function useLabels() {
  return useQuery({ queryKey: ['labels'], queryFn: ({ signal }) => unwrap(api.GET('/api/v1/labels', { signal, params: { query: { limit: PAGE } } })), select: d => d.items });
}
