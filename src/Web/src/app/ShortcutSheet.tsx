import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/design/ui/Dialog';
import { useCommands, type CommandGroup } from '@/features/commands';
import { containsWords } from '@/lib/text';
import { Keys } from './CommandPalette';

const groups = [['list', 'cmd.groupList'], ['task', 'cmd.groupTask'], ['create', 'cmd.groupCreate'], ['go', 'cmd.groupGo'], ['app', 'cmd.groupApp']] as const satisfies readonly (readonly [CommandGroup, string])[];

/** Shows what the registry holds on this page. */
export default function ShortcutSheet({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const commands = [...useCommands().values()].filter(c => c.keys && (!text.trim() || containsWords(t(c.title) as string, text.trim())));
  return (
    <Dialog wide title={t('cmd.shortcuts')} onClose={onClose}>
      <input type="search" aria-label={t('cmd.filter')} placeholder={t('cmd.filter')} value={text} onChange={e => setText(e.target.value)} className="field" />
      <div className="flex flex-col gap-4">
        {groups.map(([group, title]) => {
          const found = commands.filter(c => c.group === group);
          return found.length > 0 && (
            <section key={group}>
              <h3 className="pb-1 text-xs font-semibold text-ink-3">{t(title)}</h3>
              <ul className="grid gap-x-8 sm:grid-cols-2">{found.map(c => <li key={c.id} className="flex min-h-8 items-center justify-between gap-3 border-b border-line text-sm"><span>{t(c.title) as string}</span><span className="flex gap-2">{c.keys!.map(k => <Keys key={k} keys={k} />)}</span></li>)}</ul>
            </section>
          );
        })}
        {commands.length === 0 && <p className="py-4 text-center text-sm text-ink-2">{t('cmd.none')}</p>}
      </div>
    </Dialog>
  );
}
