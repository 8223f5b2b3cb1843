import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';
import { Plus } from 'lucide-react';
import { useCommand } from '@/features/commands';
import type { Defaults } from './Composer';

const Composer = lazy(() => import('./Composer').then(m => ({ default: m.Composer })));
const ComposerDialog = lazy(() => import('./ComposerDialog'));

/** A list offers its own place to add; without one, `q` opens a dialog. */
const useHost = create<{ inline: boolean; open: boolean; dialog: boolean; defaults: Defaults }>(() => ({ inline: false, open: false, dialog: false, defaults: {} }));
const narrow = () => matchMedia('(max-width: 767px)').matches;
export const openComposer = () => useHost.setState(s => (s.inline && !narrow() ? { open: true } : { dialog: true }));

/** The “Add task” row above a list; it unfolds into the form. */
export function AddTask({ defaults }: { defaults: Defaults }) {
  const { t } = useTranslation();
  const open = useHost(s => s.open);
  const key = JSON.stringify(defaults);
  useEffect(() => {
    useHost.setState({ inline: true, open: false, defaults: JSON.parse(key) as Defaults });
    return () => useHost.setState({ inline: false, open: false, defaults: {} });
  }, [key]);
  const close = () => { useHost.setState({ open: false }); requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-add-task]')?.focus()); };
  return (
    <div className="mb-1 max-md:hidden">
      {open
        ? <Suspense><Composer key={key} framed defaults={defaults} onClose={close} /></Suspense>
        : <div className="mx-auto max-w-3xl"><button type="button" data-add-task onClick={openComposer} className="flex min-h-10 w-full cursor-pointer items-center gap-2 rounded-md ps-2 text-ink-3 hover:bg-hover hover:text-ink"><span className="grid size-6 place-items-center text-accent"><Plus size={18} aria-hidden /></span>{t('task.add')}<kbd aria-hidden className="ms-auto pe-3 font-sans text-xs text-ink-3">Q</kbd></button></div>}
    </div>
  );
}

/** Once per app: the `q` command, the button on phones, and the dialog that both open. */
export function QuickAddHost() {
  const { t } = useTranslation();
  const { dialog, defaults, inline } = useHost();
  // Only ahead of time: without a network it is loaded, or complained about, when it is asked for.
  useEffect(() => { const idle = setTimeout(() => void import('./Composer').catch(() => {}), 1500); return () => clearTimeout(idle); }, []);
  useCommand({ id: 'task.add', group: 'create', title: 'task.add', keys: ['q', 'c'], run: openComposer });
  return (
    <>
      {/* Only over lists: elsewhere it would cover what the page is for. */}
      {inline && <button type="button" aria-label={t('task.add')} onClick={openComposer} className="fixed end-4 bottom-[calc(4.75rem+env(safe-area-inset-bottom))] z-20 grid size-14 cursor-pointer place-items-center rounded-full bg-accent text-accent-ink shadow-pop md:hidden"><Plus size={24} aria-hidden /></button>}
      {dialog && <Suspense><ComposerDialog defaults={defaults} onClose={() => useHost.setState({ dialog: false })} /></Suspense>}
    </>
  );
}
