import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '@/api/client';
import { useDraft } from '@/lib/use-draft';

const SAVE_AFTER = 1500;

export function Title({ task, onSave }: { task: Task; onSave(title: string): void }) {
  const { t } = useTranslation();
  // An empty title is not saved: the old one comes back.
  const draft = useDraft(task.title, text => { const clean = text.trim(); if (clean) onSave(clean); });
  return (
    <textarea rows={1} aria-label={t('task.title')} value={draft.text} maxLength={500} dir="auto" enterKeyHint="done"
      onChange={e => draft.setText(e.target.value.replaceAll('\n', ' '))} onBlur={draft.commit}
      onKeyDown={e => {
        if (e.nativeEvent.isComposing) return;
        if (e.key === 'Enter') { e.preventDefault(); e.currentTarget.blur(); }
        if (e.key === 'Escape' && draft.dirty) { e.preventDefault(); draft.revert(); }
      }}
      className={`field-sizing-content w-full min-w-0 resize-none rounded-md bg-transparent px-1 py-1.5 text-lg font-semibold outline-none focus-visible:bg-sunken ${task.status === 'open' ? '' : 'text-ink-3 line-through'}`} />
  );
}

export function Description({ task, onSave }: { task: Task; onSave(text: string): void }) {
  const { t } = useTranslation();
  const draft = useDraft(task.description ?? '', onSave);
  const commit = useRef(draft.commit);
  useEffect(() => { commit.current = draft.commit; });
  // Long notes are saved in the pauses, not only at the end.
  const { text, dirty } = draft;
  useEffect(() => {
    if (!dirty) return;
    const timer = setTimeout(() => commit.current(), SAVE_AFTER);
    return () => clearTimeout(timer);
  }, [text, dirty]);
  return (
    <textarea aria-label={t('task.description')} placeholder={t('task.descriptionHint')} value={text} maxLength={16_384} dir="auto" rows={2}
      onChange={e => draft.setText(e.target.value)} onBlur={draft.commit}
      className="field-sizing-content min-h-14 w-full shrink-0 resize-none rounded-md bg-transparent px-2 py-1.5 text-sm outline-none placeholder:text-ink-3 focus-visible:bg-sunken" />
  );
}
