import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, ApiError, unwrap, type Project } from '@/api/client';
import { i18n } from '@/i18n';
import { toast } from '@/lib/toasts';

interface ProjectList { items: Project[]; nextCursor?: string | null }
export const projectKeys = { all: ['projects'] as const };

export const projectsQuery = queryOptions({
  queryKey: projectKeys.all,
  queryFn: async ({ signal }) => {
    const items: Project[] = [];
    let cursor: string | null | undefined;
    do {
      // Each page needs the cursor of the one before it.
      // oxlint-disable-next-line no-await-in-loop
      const page: ProjectList = await unwrap(api.GET('/api/v1/projects', { signal, params: { query: { archived: 'all', limit: 200, ...(cursor && { cursor }) } } }));
      items.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    return { items };
  },
});

const none: readonly Project[] = [];
export function useProjects() {
  const query = useQuery(projectsQuery);
  const items = query.data?.items ?? none;
  const sorted = useMemo(() => items.toSorted((a, b) => Number(b.isInbox) - Number(a.isInbox) || Number(b.isFavorite) - Number(a.isFavorite) || (a.order < b.order ? -1 : a.order > b.order ? 1 : 0)), [items]);
  return { query, all: sorted, inbox: sorted.find(p => p.isInbox), active: useMemo(() => sorted.filter(p => !p.isArchived), [sorted]), archived: useMemo(() => sorted.filter(p => p.isArchived), [sorted]) };
}

/** Never steps back to an older version. */
export function upsertProject(qc: QueryClient, project: Project) {
  qc.setQueryData<ProjectList>(projectKeys.all, old => {
    if (!old) return old;
    const at = old.items.findIndex(p => p.id === project.id);
    if (at < 0) return { ...old, items: [...old.items, project] };
    return old.items[at]!.version > project.version ? old : { ...old, items: old.items.with(at, project) };
  });
}

export const removeProject = (qc: QueryClient, id: string) => qc.setQueryData<ProjectList>(projectKeys.all, old => old && { ...old, items: old.items.filter(p => p.id !== id) });

export async function saveProject(qc: QueryClient, project: Project, change: { name?: string; color?: string | null; isArchived?: boolean; isFavorite?: boolean }): Promise<boolean> {
  upsertProject(qc, { ...project, ...change });
  try {
    const params = { path: { id: project.id } }, { isArchived, ...rest } = change;
    if (isArchived !== undefined) upsertProject(qc, await unwrap(api.POST(isArchived ? '/api/v1/projects/{id}/archive' : '/api/v1/projects/{id}/unarchive', { params })));
    if (Object.keys(rest).length > 0) upsertProject(qc, await unwrap(api.PATCH('/api/v1/projects/{id}', { params, body: rest })));
    return true;
  } catch (e) {
    upsertProject(qc, project);
    toast({ text: i18n.t('project.saveError', { reason: e instanceof ApiError ? e.message : i18n.t('error.network') }), tone: 'error', action: { label: i18n.t('common.retry'), run: () => void saveProject(qc, project, change) } });
    return false;
  }
}
