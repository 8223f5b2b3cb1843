import { useTranslation } from 'react-i18next';
import { Dialog } from '@/design/ui/Dialog';
import { Composer, type Defaults } from './Composer';

export default function ComposerDialog({ defaults, onClose }: { defaults: Defaults; onClose(): void }) {
  const { t } = useTranslation();
  return <Dialog wide title={t('task.new')} onClose={onClose}><Composer framed={false} defaults={defaults} onClose={onClose} /></Dialog>;
}
