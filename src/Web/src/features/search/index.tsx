import { useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Search, X } from 'lucide-react';
import { IconButton } from '@/design/ui/Button';
import { EmptyState, ErrorState, PageHeader, SkeletonRows } from '@/design/ui/States';
import { useProfile } from '@/features/account';
import { byDue, TaskList, useTaskList, type TaskGroup } from '@/features/tasks';
import { useDebounced } from '@/lib/use-debounced';

export function SearchPage() {
  const { t } = useTranslation();
  const { zone } = useProfile();
  const navigate = useNavigate();
  const url = useSearch({ strict: false }) as { q?: string; done?: boolean };
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(url.q ?? '');
  const q = useDebounced(text.trim(), 200);
  const compare = useMemo(() => byDue(zone), [zone]);
  const list = useTaskList({ status: url.done ? 'all' : 'open', q }, compare, q.length > 0);
  const groups = useMemo<TaskGroup[]>(() => [{ id: 'all', tasks: list.tasks ?? [] }], [list.tasks]);
  useEffect(() => { field.current?.focus(); }, []);
  // The address follows what is typed, so that a result can be bookmarked and left and found again.
  useEffect(() => { void navigate({ to: '.', search: ({ q: _, ...rest }) => ({ ...rest, ...(q && { q }) }), replace: true }); }, [q, navigate]);
  // And the field follows the address: the palette may search again from here.
  const [seen, setSeen] = useState(url.q);
  if (url.q !== seen) { setSeen(url.q); if ((url.q ?? '') !== q && url.q !== undefined) setText(url.q); }
  return (
    <>
      <PageHeader title={t('search.title')} meta={q && list.tasks && list.tasks.length > 0 && t('search.results', { count: list.tasks.length })} />
      <div className="mx-auto mb-2 flex w-full max-w-3xl flex-wrap items-center gap-x-4 gap-y-2">
        <div className="relative min-w-56 flex-1">
          <Search size={16} aria-hidden className="pointer-events-none absolute inset-y-0 start-3 my-auto text-ink-3" />
          <input ref={field} id="search-field" type="search" value={text} onChange={e => setText(e.target.value)} onKeyDown={e => { if (e.key === 'Escape') { e.preventDefault(); if (text) setText(''); else e.currentTarget.blur(); } if (e.key === 'ArrowDown') document.querySelector<HTMLElement>('[role=row][tabindex="0"]')?.focus(); }} aria-label={t('search.label')} placeholder={t('search.placeholder')} dir="auto" className="field ps-9! pe-9! [&::-webkit-search-cancel-button]:hidden" />
          {text && <IconButton label={t('search.clear')} className="absolute inset-y-0 end-1 my-auto" onClick={() => { setText(''); field.current?.focus(); }}><X size={15} aria-hidden /></IconButton>}
        </div>
        <label className="flex min-h-8 cursor-pointer items-center gap-2 text-sm text-ink-2"><input type="checkbox" checked={url.done ?? false} onChange={e => void navigate({ to: '.', search: ({ done: _, ...rest }: { done?: boolean }) => ({ ...rest, ...(e.target.checked && { done: true }) }), replace: true })} className="size-4 accent-accent" />{t('search.includeDone')}</label>
      </div>
      {list.fuzzy && list.tasks && list.tasks.length > 0 && <p className="mx-auto w-full max-w-3xl px-1 pb-1 text-sm text-ink-2">{t('search.fuzzy')}</p>}
      {q === '' ? <EmptyState icon={<Search size={22} />} title={t('search.tip')} hint={t('search.tipHint')} />
        : list.isError ? <ErrorState error={list.error} onRetry={() => void list.refetch()} />
          : !list.tasks ? <SkeletonRows />
            : list.tasks.length === 0 ? <EmptyState icon={<Search size={22} />} title={t('search.nothing', { q })} hint={t('search.nothingHint')} />
              : <TaskList groups={groups} name={t('search.title')} showProject />}
    </>
  );
}
