import { useSyncExternalStore } from 'react';

const wide = matchMedia('(min-width: 1024px)');
const subscribe = (changed: () => void) => { wide.addEventListener('change', changed); return () => wide.removeEventListener('change', changed); };

/** Room for the details beside the list. */
export const useWide = () => useSyncExternalStore(subscribe, () => wide.matches);
