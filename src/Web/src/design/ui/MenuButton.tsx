import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Ellipsis } from 'lucide-react';

export interface MenuAction { id: string; text: string; icon?: ReactNode; danger?: boolean; run(): void }

export function MenuButton({ label, actions, className = '', children }: { label: string; actions: readonly MenuAction[]; className?: string; children?: ReactNode }) {
  return (
    <MenuTrigger>
      <Button aria-label={label} className={className || 'grid size-8 cursor-pointer place-items-center rounded-md text-ink-2 hover:bg-hover hover:text-ink'}>{children ?? <Ellipsis size={18} aria-hidden />}</Button>
      <Popover offset={4} placement="bottom end" className="z-50 min-w-48 max-w-[calc(100vw-16px)] overflow-auto rounded-lg bg-raised p-1 shadow-pop">
        <Menu aria-label={label} items={actions} onAction={id => actions.find(a => a.id === id)?.run()} className="outline-none">
          {a => <MenuItem id={a.id} textValue={a.text} className={`row-item text-sm ${a.danger ? 'text-p1' : ''}`}>{a.icon}{a.text}</MenuItem>}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
