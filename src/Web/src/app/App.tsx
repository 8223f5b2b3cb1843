import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect } from 'react';
import { meQuery } from '@/features/account';
import { endAllToasts, ToastRegion } from '@/lib/toasts';
import { onOtherUser, onSignedOut } from '@/lib/session';
import { forgetCache, queryClient } from './query-client';
import { router } from './router';

const anonymous = /^\/(login|register|forgot|reset)/;

export function App() {
  useEffect(() => onSignedOut(() => {
    if (anonymous.test(router.state.location.pathname)) return;
    const next = router.state.location.href;
    void forgetCache().then(() => router.navigate({ to: '/login', search: { next }, replace: true }));
  }), []);
  useEffect(() => onOtherUser(id => {
    const shown = queryClient.getQueryData(meQuery.queryKey)?.id;
    if (shown && shown !== id) void forgetCache().then(() => location.reload()); // it would write as the other
  }), []);
  // What a toast holds back (a delete that can be undone) happens when the page is left.
  useEffect(() => { addEventListener('pagehide', endAllToasts); return () => removeEventListener('pagehide', endAllToasts); }, []);
  return <QueryClientProvider client={queryClient}><RouterProvider router={router} /><ToastRegion /></QueryClientProvider>;
}
