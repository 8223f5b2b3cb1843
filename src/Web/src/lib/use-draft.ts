import { useEffect, useRef, useState } from 'react';

/**
 * A text field over a value that may change elsewhere: follows it while untouched, keeps what is being typed, and
 * saves on `commit` and when the field goes away.
 */
export function useDraft(value: string, save: (text: string) => void) {
  const [draft, setDraft] = useState<string | null>(null);
  const latest = useRef({ draft, value, save });
  useEffect(() => { latest.current = { draft, value, save }; });
  const commit = () => {
    const now = latest.current;
    if (now.draft !== null && now.draft !== now.value) now.save(now.draft);
    setDraft(null);
  };
  useEffect(() => () => { const last = latest.current; if (last.draft !== null && last.draft !== last.value) last.save(last.draft); }, []);
  return { text: draft ?? value, dirty: draft !== null && draft !== value, setText: setDraft, commit, revert: () => setDraft(null) };
}
