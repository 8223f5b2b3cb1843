export {};
declare const self: ServiceWorkerGlobalScope;
declare const __PRECACHE__: string[]; // injected by vite.config.ts
declare const __BUILD__: string;

const CACHE = 'tp-shell';
const SHELL = '/index.html';
const server = /^\/(api|hubs|openapi|docs|health|metrics)(\/|$)/;

async function install() {
  const cache = await caches.open(CACHE);
  const have = new Set((await cache.keys()).map(r => new URL(r.url).pathname));
  // Hashed assets never change, so a new version downloads only what is new.
  await Promise.all(__PRECACHE__.filter(u => !u.startsWith('/assets/') || !have.has(u)).map(async u => {
    const r = await fetch(u, { cache: u.startsWith('/assets/') ? 'default' : 'reload' });
    if (!r.ok) throw new Error(`${u}: ${r.status}`);
    await cache.put(u, r);
  }));
}

async function activate() {
  // Keep the previous generation too: tabs opened before the update may still load its lazy chunks.
  const cache = await caches.open(CACHE), prev = await cache.match('/__previous');
  const keep = new Set<string>([...__PRECACHE__, ...((await prev?.json()) as string[] | undefined ?? [])]);
  await Promise.all((await cache.keys()).map(r => (keep.has(new URL(r.url).pathname) ? null : cache.delete(r))));
  await cache.put('/__previous', Response.json(__PRECACHE__, { headers: { 'x-build': __BUILD__ } }));
  await self.clients.claim();
}

self.addEventListener('install', e => e.waitUntil(install()));
self.addEventListener('activate', e => e.waitUntil(activate()));
self.addEventListener('message', e => { if (e.data === 'activate-update') void self.skipWaiting(); });
self.addEventListener('fetch', e => {
  const url = new URL(e.request.url);
  if (e.request.method !== 'GET' || url.origin !== location.origin || server.test(url.pathname)) return; // data belongs to TanStack Query
  const key = e.request.mode === 'navigate' ? SHELL : url.pathname;
  e.respondWith(caches.match(key, { cacheName: CACHE }).then(hit => hit ?? fetch(e.request)));
});

self.addEventListener('push', e => {
  const m = e.data?.json() as { title: string; body?: string; url: string; tag: string };
  e.waitUntil(self.registration.showNotification(m.title, { body: m.body ?? '', tag: m.tag, data: m.url, icon: '/icon.svg' }));
});
self.addEventListener('notificationclick', e => {
  e.notification.close();
  const to = e.notification.data as string;
  e.waitUntil(self.clients.matchAll({ type: 'window' }).then(([c]) => (c ? c.focus().then(w => w.navigate(to)) : self.clients.openWindow(to))));
});
