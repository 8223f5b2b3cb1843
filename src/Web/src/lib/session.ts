const events = new EventTarget();
let forgetAll: () => Promise<void> = () => Promise.resolve();

/** The server no longer accepts the session. Anyone may say so; the router decides what happens. */
export const announceSignedOut = () => events.dispatchEvent(new Event('signed-out'));
export function onSignedOut(f: () => void) {
  events.addEventListener('signed-out', f);
  return () => events.removeEventListener('signed-out', f);
}

/** The owner of the cache says how everything of a user leaves this device. */
export const setForget = (f: () => Promise<void>) => { forgetAll = f; };
export const forget = () => forgetAll();
