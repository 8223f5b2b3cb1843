import { useSyncExternalStore } from 'react';

export type Theme = 'system' | 'light' | 'dark';
const changes = new EventTarget();

export function theme(): Theme { const set = document.documentElement.dataset['theme']; return set === 'light' || set === 'dark' ? set : 'system'; }

export function setTheme(next: Theme) {
  if (next === 'system') { localStorage.removeItem('tp.theme'); delete document.documentElement.dataset['theme']; } else { localStorage.setItem('tp.theme', next); document.documentElement.dataset['theme'] = next; }
  changes.dispatchEvent(new Event('change'));
}

export function toggleTheme() {
  const now = theme();
  const dark = now === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : now === 'dark';
  setTheme(dark ? 'light' : 'dark');
}

export const useTheme = () => useSyncExternalStore(f => { changes.addEventListener('change', f); return () => changes.removeEventListener('change', f); }, theme);
