import { useEffect, useRef, useState } from 'react';

/** Long enough for an optimistic write to reach the value, so that the old text never flashes up in between. */
const SETTLE = 100;

/**
 * A text field over a value that may change elsewhere: follows it while untouched, keeps what is being typed, and
 * saves on `leave`, when the field goes away and, if `pause` is given, whenever typing rests that long (milliseconds).
 */
export function useDraft(value: string, save: (text: string) => void, pause?: number) {
  const [draft, setDraft] = useState<string | null>(null);
  const latest = useRef({ draft, value, save, sent: value });
  useEffect(() => { latest.current = { ...latest.current, draft, value, save }; });

  const commit = () => {
    const now = latest.current;
    if (now.draft === null || now.draft === now.value || now.draft === now.sent) return;
    now.sent = now.draft;
    now.save(now.draft);
  };
  const flush = useRef(commit);
  useEffect(() => { flush.current = commit; });
  useEffect(() => () => flush.current(), []);
  useEffect(() => {
    if (draft === null || pause === undefined) return;
    const timer = setTimeout(() => flush.current(), pause);
    return () => clearTimeout(timer);
  }, [draft, pause]);

  const leave = () => {
    commit();
    const left = latest.current.draft;
    setTimeout(() => { latest.current.sent = latest.current.value; setDraft(now => (now === left ? null : now)); }, SETTLE);
  };
  return { text: draft ?? value, dirty: draft !== null && draft !== value, setText: setDraft, leave, revert: () => setDraft(null) };
}
