import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';

export interface Toast { text: string; tone?: 'error'; action?: { label: string; run(): void }; onEnd?(): void }
type Shown = Toast & { id: number };
const useToasts = create<{ items: readonly Shown[] }>(() => ({ items: [] }));
let next = 1;

/** `onEnd` runs once when the toast goes away by itself or is closed, but not when its action was taken. */
export function toast(t: Toast) {
  const id = next++;
  const items = useToasts.getState().items;
  for (const old of items.slice(0, Math.max(0, items.length - 2))) close(old.id);
  useToasts.setState(s => ({ items: [...s.items, { ...t, id }] }));
  setTimeout(() => close(id), t.action ? 10_000 : 6_000);
  return id;
}

function take(id: number) {
  const found = useToasts.getState().items.find(x => x.id === id);
  if (found) useToasts.setState(s => ({ items: s.items.filter(x => x.id !== id) }));
  return found;
}
const close = (id: number) => take(id)?.onEnd?.();
const act = (id: number) => take(id)?.action?.run();

/** Runs the newest toast's action (Ctrl/Cmd+Z). */
export function runLatestAction() {
  const latest = useToasts.getState().items.findLast(x => x.action);
  if (latest) act(latest.id);
  return latest !== undefined;
}

/** Ends all toasts at once, so that what they hold back (a delete) happens now: on sign-out and when the page is left. */
export const endAllToasts = () => useToasts.getState().items.forEach(x => close(x.id));

export function ToastRegion() {
  const { t } = useTranslation();
  const items = useToasts(s => s.items);
  return (
    <div role="status" aria-live="polite" className="pointer-events-none fixed inset-x-0 bottom-4 z-50 flex flex-col items-center gap-2 px-4 max-md:bottom-[calc(9rem+env(safe-area-inset-bottom))]">
      {items.map(x => (
        <div key={x.id} className={`toast pointer-events-auto flex max-w-full items-center gap-2 rounded-md bg-ink py-2 ps-4 pe-2 text-sm text-bg shadow-pop ${x.tone === 'error' ? 'border-s-4 border-p1' : ''}`}>
          <span className="min-w-0 break-words">{x.text}</span>
          {x.action && <button type="button" className="min-h-7 shrink-0 cursor-pointer rounded-sm px-2 font-semibold underline underline-offset-2 focus-visible:outline-bg" onClick={() => act(x.id)}>{x.action.label}</button>}
          <button type="button" aria-label={t('common.dismiss')} className="grid size-7 shrink-0 cursor-pointer place-items-center rounded-sm opacity-70 hover:opacity-100 focus-visible:outline-bg" onClick={() => close(x.id)}><X size={14} aria-hidden /></button>
        </div>
      ))}
    </div>
  );
}
