const events = new EventTarget();
let forgetAll: () => Promise<void> = () => Promise.resolve();

const USER = 'tp.user';

/** Whose the cookie is, as the server said last: to any page of this browser, as the cookie is one for all. */
export const currentUser = () => localStorage.getItem(USER) ?? undefined;
export function rememberUser(id: string | undefined) { if (id) localStorage.setItem(USER, id); else localStorage.removeItem(USER); }
/** Somebody else signed in, in another page of this browser. */
export function onOtherUser(f: (id: string) => void) {
  const changed = (e: StorageEvent) => { if (e.key === USER && e.newValue && e.newValue !== e.oldValue) f(e.newValue); };
  addEventListener('storage', changed);
  return () => removeEventListener('storage', changed);
}

/** The server no longer accepts the session. Anyone may say so; the router decides what happens. */
export const announceSignedOut = () => events.dispatchEvent(new Event('signed-out'));
export function onSignedOut(f: () => void) {
  events.addEventListener('signed-out', f);
  return () => events.removeEventListener('signed-out', f);
}

/** The owner of the cache says how everything of a user leaves this device. */
export const setForget = (f: () => Promise<void>) => { forgetAll = f; };
export const forget = () => forgetAll();
