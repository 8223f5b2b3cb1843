import { useTranslation } from 'react-i18next';
import type { Task } from '@/api/client';
import { oneLine, plainText } from '@/lib/text';
import { useDraft } from '@/lib/use-draft';

const SAVE_AFTER = 1500;

export function Title({ task, onSave }: { task: Task; onSave(title: string): void }) {
  const { t } = useTranslation();
  // An empty title is not saved: the old one comes back.
  const draft = useDraft(task.title, text => { const clean = oneLine(text); if (clean) onSave(clean); });
  return (
    <textarea rows={1} aria-label={t('task.title')} value={draft.text} maxLength={500} dir="auto" enterKeyHint="done"
      onChange={e => draft.setText(e.target.value.replaceAll('\n', ' '))} onBlur={draft.leave}
      onKeyDown={e => {
        if (e.nativeEvent.isComposing) return;
        if (e.key === 'Enter') { e.preventDefault(); e.currentTarget.blur(); }
        if (e.key === 'Escape' && draft.dirty) { e.preventDefault(); draft.revert(); }
      }}
      className={`field-sizing-content w-full min-w-0 resize-none rounded-md bg-transparent px-1 py-1.5 text-lg font-semibold focus-visible:outline-1 focus-visible:outline-control ${task.status === 'open' ? '' : 'text-ink-3 line-through'}`} />
  );
}

export function Description({ task, onSave }: { task: Task; onSave(text: string): void }) {
  const { t } = useTranslation();
  const draft = useDraft(task.description ?? '', text => onSave(plainText(text)), SAVE_AFTER);
  return (
    <textarea aria-label={t('task.description')} placeholder={t('task.descriptionHint')} value={draft.text} maxLength={16_384} dir="auto" rows={2}
      onChange={e => draft.setText(e.target.value)} onBlur={draft.leave}
      className="ms-8 field-sizing-content max-md:ms-10 min-h-14 shrink-0 resize-none rounded-md bg-transparent px-1 py-1.5 text-sm placeholder:text-ink-3 focus-visible:outline-1 focus-visible:outline-control" />
  );
}
