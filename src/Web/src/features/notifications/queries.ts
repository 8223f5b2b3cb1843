import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { api, unwrap, type Notification, type NotificationPage } from '@/api/client';

export const notificationKeys = { all: ['notifications'] as const, list: ['notifications', 'list'] as const, unread: ['notifications', 'unread'] as const };

export const notificationsQuery = infiniteQueryOptions({
  queryKey: notificationKeys.list,
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page: NotificationPage) => page.nextCursor ?? undefined,
  queryFn: ({ signal, pageParam }) => unwrap(api.GET('/api/v1/notifications', { signal, params: { query: { limit: 50, ...(pageParam && { cursor: pageParam }) } } })),
});

export const unreadQuery = queryOptions({
  queryKey: notificationKeys.unread,
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/notifications', { signal, params: { query: { unread: true, limit: 1 } } })),
  select: page => page.unreadCount,
});

/** What a notification is, where it is more than a plain reminder. */
export const kindOf = ({ kind }: Notification, t: TFunction<'t'>) => (kind === 'digest' ? t('notifications.digest') : kind === 'delivery-failed' ? t('notifications.failed') : undefined);

export async function markRead(qc: QueryClient, id: string) {
  try { await unwrap(api.POST('/api/v1/notifications/{id}/read', { params: { path: { id } } })); } finally { await qc.invalidateQueries({ queryKey: notificationKeys.all }); }
}

export async function markAllRead(qc: QueryClient) {
  try { await unwrap(api.POST('/api/v1/notifications/read-all')); } finally { await qc.invalidateQueries({ queryKey: notificationKeys.all }); }
}
