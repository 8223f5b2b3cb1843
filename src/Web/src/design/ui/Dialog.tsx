import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './Button';

interface Props { title: string; onClose(): void; role?: 'dialog' | 'alertdialog'; wide?: boolean; children: ReactNode }

/** A modal dialog with a heading; a sheet at the bottom on a phone. */
export function Dialog({ title, onClose, role = 'dialog', wide = false, children }: Props) {
  const { t } = useTranslation();
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={open => { if (!open) onClose(); }} className="overlay fixed inset-0 z-40 flex justify-center bg-scrim md:items-start md:px-4 md:pt-[12vh] max-md:items-end">
      <Modal className={`w-full overflow-auto bg-raised shadow-pop max-md:max-h-[92dvh] max-md:rounded-t-lg max-md:pb-[env(safe-area-inset-bottom)] md:max-h-[80dvh] md:rounded-lg ${wide ? 'max-w-xl' : 'max-w-md'}`}>
        <AriaDialog role={role} className="flex flex-col gap-4 p-5 outline-none">
          <div className="flex items-start justify-between gap-3">
            <Heading slot="title" className="min-w-0 pt-1 text-lg font-semibold break-words">{title}</Heading>
            <IconButton label={t('common.close')} onClick={onClose} className="-me-1.5"><X size={16} aria-hidden /></IconButton>
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
