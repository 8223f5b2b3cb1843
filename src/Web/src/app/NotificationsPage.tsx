import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Bell, BellOff, Check } from 'lucide-react';
import type { Notification } from '@/api/client';
import { Button, IconButton } from '@/design/ui/Button';
import { EmptyState, ErrorState, PageHeader, SkeletonRows } from '@/design/ui/States';
import { useProfile } from '@/features/account';
import { kindOf, markAllRead, markRead, notificationsQuery, unreadQuery } from '@/features/notifications';
import { formatAgo } from '@/lib/dates';

export function NotificationsPage() {
  const { t } = useTranslation();
  const qc = useQueryClient();
  const list = useInfiniteQuery(notificationsQuery);
  const { data: unread } = useQuery(unreadQuery);
  const items = list.data?.pages.flatMap(p => p.items) ?? [];
  return (
    <>
      <PageHeader title={t('notifications.title')}>{unread ? <Button tone="quiet" onClick={() => void markAllRead(qc)}>{t('notifications.readAll')}</Button> : null}</PageHeader>
      {list.isError && !list.data ? <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        : list.isPending ? <SkeletonRows />
          : items.length === 0 ? <EmptyState icon={<BellOff size={22} />} title={t('notifications.empty')} hint={t('notifications.emptyHint')} />
            : (
              <div className="min-h-0 flex-1 overflow-y-auto pb-24">
                <ul aria-label={t('notifications.title')} className="mx-auto max-w-3xl">{items.map(n => <Item key={n.id} item={n} />)}</ul>
                {list.hasNextPage && <div className="flex justify-center pt-4"><Button onClick={() => void list.fetchNextPage()}>{t('notifications.more')}</Button></div>}
              </div>
            )}
    </>
  );
}

function Item({ item }: { item: Notification }) {
  const { t } = useTranslation();
  const qc = useQueryClient();
  const { locale } = useProfile();
  const unread = !item.readAt;
  const late = Math.floor((item.lateBySeconds ?? 0) / 60);
  const kind = kindOf(item, t);
  const content = (
    <>
      <span dir="auto" className={`block truncate ${unread ? 'font-medium' : 'text-ink-2'}`}>{item.taskTitle}</span>
      <span className="block text-xs text-ink-3">{kind && `${kind} · `}{formatAgo(item.fireAt, locale)}{late > 0 && ` · ${t('notifications.late', { count: late })}`}</span>
    </>
  );
  return (
    <li className="flex min-h-14 items-center gap-3 border-b border-line px-2">
      <span className={`relative grid size-8 shrink-0 place-items-center rounded-full ${unread ? 'bg-accent-soft text-accent' : 'bg-sunken text-ink-3'}`}><Bell size={15} aria-hidden />{unread && <span className="sr-only">{t('notifications.unread')}</span>}</span>
      {item.taskId
        ? <Link to="/task/$id" params={{ id: item.taskId }} onClick={() => { if (unread) void markRead(qc, item.id); }} className="min-w-0 flex-1 rounded-sm py-1.5 hover:underline">{content}</Link>
        : <span className="min-w-0 flex-1 py-1.5">{content}</span>}
      {unread && <IconButton label={t('notifications.read', { title: item.taskTitle })} onClick={() => void markRead(qc, item.id)}><Check size={16} aria-hidden /></IconButton>}
    </li>
  );
}
