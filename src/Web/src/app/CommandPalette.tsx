import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Dialog } from 'react-aria-components/Dialog';
import { Header } from 'react-aria-components/Header';
import { Input } from 'react-aria-components/Input';
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { SearchField } from 'react-aria-components/SearchField';
import { CornerDownLeft, Search } from 'lucide-react';
import { api, unwrap } from '@/api/client';
import { ProjectMark } from '@/design/ui/ProjectMark';
import { showKeys, useCommands } from '@/features/commands';
import { useProjects } from '@/features/projects';
import { containsWords } from '@/lib/text';
import { useDebounced } from '@/lib/use-debounced';

const headings = { create: 'cmd.groupCreate', go: 'cmd.groupGo', app: 'cmd.groupApp' } as const;
const row = 'row-item justify-between px-3! text-sm data-[focused]:bg-accent-soft';

export default function CommandPalette({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { active } = useProjects();
  const commands = [...useCommands().values()].filter(c => !c.hidden);
  const [text, setText] = useState('');
  const q = useDebounced(text.trim(), 150);
  const found = useQuery({
    queryKey: ['tasks', 'palette', q], enabled: q.length > 1, staleTime: 10_000, gcTime: 60_000,
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/tasks', { signal, params: { query: { q, limit: 6, status: 'open' } } })),
  });
  const tasks = q.length > 1 ? (found.data?.items ?? []) : [];
  const projects = active.filter(p => !p.isInbox);

  const act = (key: string) => {
    onClose();
    const [kind, id = ''] = key.split(/:(.*)/s);
    queueMicrotask(() => {
      if (kind === 'task') void navigate({ to: '/task/$id', params: { id } });
      else if (kind === 'project') void navigate({ to: '/project/$id', params: { id } });
      else if (kind === 'search') void navigate({ to: '/search', search: { q: id } });
      else commands.find(c => c.id === id)?.run('');
    });
  };

  return (
    <ModalOverlay isOpen isDismissable onOpenChange={open => { if (!open) onClose(); }} className="overlay fixed inset-0 z-40 flex items-start justify-center bg-scrim px-4 pt-[12vh] max-md:pt-4">
      <Modal className="w-full max-w-xl overflow-hidden rounded-lg bg-raised shadow-pop">
        <Dialog aria-label={t('cmd.open')} className="outline-none">
          {/* Tasks come filtered from the server, which also finds words in their notes. */}
          <Autocomplete inputValue={text} onInputChange={setText} filter={(value, input) => value.startsWith('\u0000') || containsWords(value, input)}>
            <SearchField aria-label={t('cmd.open')} autoFocus className="flex items-center gap-2.5 border-b border-line px-4">
              <Search size={16} aria-hidden className="text-ink-3" />
              <Input placeholder={t('cmd.placeholder')} className="min-w-0 flex-1 bg-transparent py-3.5 outline-none placeholder:text-ink-3 [&::-webkit-search-cancel-button]:hidden" />
            </SearchField>
            {/* A scrolling box must be reachable by keyboard, although the arrows move the choice from the field. */}
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
            <div role="group" aria-label={t('cmd.results')} tabIndex={0} className="max-h-[min(24rem,60dvh)] overflow-auto p-2 outline-none focus-visible:inset-ring-2 focus-visible:inset-ring-accent">
            <Menu aria-label={t('cmd.open')} className="outline-none" renderEmptyState={() => <p className="px-3 py-6 text-center text-sm text-ink-2">{t('cmd.none')}</p>} onAction={key => act(String(key))}>
              {tasks.length > 0 && (
                <Section title={t('cmd.groupResults')}>
                  {tasks.map(x => <MenuItem key={x.id} id={`task:${x.id}`} textValue={`\u0000${x.title}`} className={row}><bdi className="truncate">{x.title}</bdi><CornerDownLeft size={13} aria-hidden className="shrink-0 text-ink-3" /></MenuItem>)}
                </Section>
              )}
              {(['create', 'go', 'app'] as const).map(group => (
                <Section key={group} title={t(headings[group])}>
                  {commands.filter(c => c.group === group).map(c => (
                    <MenuItem key={c.id} id={`command:${c.id}`} textValue={t(c.title) as string} className={row}>{t(c.title) as string}{c.keys?.[0] && <Keys keys={c.keys[0]} />}</MenuItem>
                  ))}
                  {group === 'go' && projects.map(p => <MenuItem key={p.id} id={`project:${p.id}`} textValue={t('cmd.goProject', { name: p.name })} className={row}><span className="flex min-w-0 items-center gap-2"><ProjectMark project={p} /><bdi className="truncate">{p.name}</bdi></span></MenuItem>)}
                </Section>
              ))}
              {q && <Section title={t('nav.search')}><MenuItem id={`search:${q}`} textValue={`\u0000${q}`} className={row}><span className="flex min-w-0 items-center gap-2"><Search size={14} aria-hidden className="shrink-0 text-ink-3" /><bdi className="truncate">{q}</bdi></span></MenuItem></Section>}
            </Menu>
            </div>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

const Section = ({ title, children }: { title: string; children: React.ReactNode }) => <MenuSection aria-label={title}><Header className="px-3 pt-2 pb-1 text-xs font-semibold text-ink-3">{title}</Header>{children}</MenuSection>;

export function Keys({ keys }: { keys: string }) {
  const { t } = useTranslation();
  return <span className="flex shrink-0 items-center gap-1 text-xs text-ink-3">{showKeys(keys).map((k, i) => <span key={k} className="flex items-center gap-1">{i > 0 && t('common.then')}<kbd className="grid h-5 min-w-5 place-items-center rounded-sm border border-line bg-sunken px-1 font-sans text-ink-2">{k}</kbd></span>)}</span>;
}
