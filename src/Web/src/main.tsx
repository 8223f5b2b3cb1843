import '@fontsource-variable/inter';
import './design/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { queryClient, restoreCache } from './app/query-client';
import { i18n, initI18n } from './i18n';
import { registerServiceWorker } from './lib/service-worker';
import { toast } from './lib/toasts';
import './lib/trusted-types';

await Promise.all([initI18n(), restoreCache()]);
registerServiceWorker(apply => toast({ text: i18n.t('net.update'), action: { label: i18n.t('net.reload'), run: apply } }));
createRoot(document.getElementById('root')!).render(<StrictMode><App /></StrictMode>);
void queryClient.invalidateQueries(); // what this device remembers may be old
