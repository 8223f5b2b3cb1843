import { useEffect, useRef } from 'react';
import type { ParseKeys } from 'i18next';
import { create } from 'zustand';

export type CommandGroup = 'task' | 'list' | 'go' | 'create' | 'app';

/** One registry feeds shortcuts, the palette and the “?” sheet, so they can never disagree. */
export interface Command {
  id: string;
  group: CommandGroup;
  title: ParseKeys;
  keys?: readonly string[];
  /** Only listed in the sheet: it needs a focused row, so it makes no sense in the palette. */
  hidden?: boolean;
  /** Allowed while something is being typed, or over a dialog. */
  anywhere?: boolean;
  run(key: string): void;
}

interface State { commands: ReadonlyMap<string, Command>; prefix: string; singleKeys: boolean }
const stored = () => { try { return localStorage.getItem('tp.singleKeys') !== 'off'; } catch { return true; } };
const useStore = create<State>(() => ({ commands: new Map(), prefix: '', singleKeys: stored() }));

export const useCommands = () => useStore(s => s.commands);
/** The first key of a sequence that waits for its second one, or ''. */
export const usePendingKey = () => useStore(s => s.prefix);
export const useSingleKeys = () => useStore(s => s.singleKeys);
export function setSingleKeys(on: boolean) {
  localStorage.setItem('tp.singleKeys', on ? 'on' : 'off');
  useStore.setState({ singleKeys: on });
}

export function useCommand(command: Command) {
  const { id } = command;
  const latest = useRef(command);
  useEffect(() => { latest.current = command; });
  // Identity is the id; run() reads the latest closure.
  useEffect(() => {
    const stable: Command = { ...latest.current, id, run: key => latest.current.run(key) };
    useStore.setState(s => ({ commands: new Map(s.commands).set(stable.id, stable) }));
    return () => useStore.setState(s => {
      const commands = new Map(s.commands);
      // A page that replaces another registers the same id first; its command must survive the old page's clean-up.
      if (commands.get(stable.id) === stable) commands.delete(stable.id);
      return { commands };
    });
  }, [id]);
}

const editable = (el: EventTarget | null) => el instanceof HTMLElement && (el.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(el.tagName));
const chord = (e: KeyboardEvent) => `${e.ctrlKey || e.metaKey ? 'Mod+' : ''}${e.altKey ? 'Alt+' : ''}${e.shiftKey && e.key.length > 1 ? 'Shift+' : ''}${e.key.length === 1 ? e.key.toLowerCase() : e.key}`;
const plain = (key: string) => key.length === 1;
// A focused button or link owns Enter and Space; a list box or menu owns its arrows.
const ownsKey = (el: EventTarget | null, key: string) => el instanceof HTMLElement
  && ((key === 'Enter' && el.closest('button, a, summary') !== null) || (/^(Arrow|Home|End)/.test(key) && el.closest('[role=listbox], [role=menu], [role=radiogroup], [role=separator]') !== null));

/** Single keys and two-key sequences ("g i"), which wait one second. Single keys can be turned off (WCAG 2.1.4). */
export function useShortcuts() {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = (prefix: string) => {
      clearTimeout(timer);
      useStore.setState({ prefix });
      if (prefix) timer = setTimeout(() => useStore.setState({ prefix: '' }), 1000);
    };
    const onKey = (e: KeyboardEvent) => {
      if (e.isComposing || e.defaultPrevented || e.key === 'Shift' || e.key === 'Control' || e.key === 'Meta' || e.key === 'Alt') return;
      const key = chord(e);
      const { commands, prefix, singleKeys } = useStore.getState();
      const blocked = editable(e.target) || document.querySelector('[role=dialog], [role=alertdialog], [role=listbox], [role=menu]') !== null;
      const usable = [...commands.values()].filter(c => c.keys && (!blocked || c.anywhere));
      const sequence = prefix ? `${prefix} ${key}` : key;
      if (plain(key) && !singleKeys) return;
      if (ownsKey(e.target, key)) return;
      const hit = usable.find(c => c.keys?.includes(sequence)) ?? (prefix ? usable.find(c => c.keys?.includes(key)) : undefined);
      if (hit) { e.preventDefault(); wait(''); hit.run(key); return; }
      const starts = !blocked && usable.some(c => c.keys?.some(k => k.startsWith(`${key} `)));
      if (starts) e.preventDefault();
      wait(starts ? key : '');
    };
    addEventListener('keydown', onKey);
    return () => { removeEventListener('keydown', onKey); clearTimeout(timer); };
  }, []);
}

const apple = typeof navigator !== 'undefined' && /Mac|iP/.test(navigator.platform);
const names: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Mod: apple ? '⌘' : 'Ctrl', Enter: '⏎', Delete: 'Del', Escape: 'Esc' };
/** “Mod+k” → ["Ctrl K"], “g i” → ["G", "I"]. */
export const showKeys = (keys: string) => keys.split(' ').map(k => k.split('+').map(p => names[p] ?? (p.length === 1 ? p.toUpperCase() : p)).join(' '));
