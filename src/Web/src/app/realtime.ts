import type { QueryClient } from '@tanstack/react-query';
import type { Notification, Project, Task } from '@/api/client';
import { notificationKeys } from '@/features/notifications';
import { projectKeys, removeProject, upsertProject } from '@/features/projects';
import { removeTask, taskKeys, upsertTask } from '@/features/tasks';

export interface ChangedMessage { position: number; resource: string; change: 'upserted' | 'deleted'; id: string; version: number; data: unknown }

interface Missed { reset: boolean; position: number; more: boolean; changes: ChangedMessage[] }

const COALESCE = 150;

/**
 * Applies messages in bursts and only while no write of this browser is under way: an answer must not overwrite what
 * the user has just done. Versions decide what wins, so the order of arrival does not matter.
 */
export function createUpdates(qc: QueryClient, onNotification: (n: Notification) => void) {
  let waiting: ChangedMessage[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const busy = () => qc.isMutating({ predicate: m => !m.state.isPaused && m.state.failureCount === 0 }) > 0;

  const apply = (m: ChangedMessage) => {
    if (m.resource === 'task') {
      if (m.change === 'deleted') removeTask(qc, m.id, m.version);
      else if (m.data) upsertTask(qc, m.data as Task);
      else void qc.invalidateQueries({ queryKey: taskKeys.all });
    } else if (m.resource === 'project') {
      if (m.change === 'deleted') removeProject(qc, m.id);
      else if (m.data) upsertProject(qc, m.data as Project);
      else void qc.invalidateQueries({ queryKey: projectKeys.all });
    } else if (m.resource === 'notification') {
      const item = m.data as Notification | null;
      if (m.change === 'upserted' && item && !item.readAt) onNotification(item);
    }
  };

  const flush = () => {
    timer = undefined;
    if (busy()) { timer = setTimeout(flush, COALESCE); return; }
    const messages = waiting;
    waiting = [];
    messages.forEach(apply);
    const touched = new Set(messages.map(m => m.resource));
    // Counts are sums that no message carries.
    if (touched.has('task') || touched.has('label')) void qc.invalidateQueries({ queryKey: ['labels'] });
    if (touched.has('notification')) void qc.invalidateQueries({ queryKey: notificationKeys.all });
  };

  return {
    receive(m: ChangedMessage) { waiting.push(m); timer ??= setTimeout(flush, COALESCE); },
    stop() { clearTimeout(timer); timer = undefined; waiting = []; },
  };
}

const pause = (ms: number, signal: AbortSignal) => new Promise<void>(done => { const t = setTimeout(done, ms); signal.addEventListener('abort', () => { clearTimeout(t); done(); }, { once: true }); });

async function loadLibrary(signal: AbortSignal) {
  for (let attempt = 0; !signal.aborted; attempt++) {
    // oxlint-disable-next-line no-await-in-loop -- one attempt after the other
    try { return await import('@microsoft/signalr'); } catch { await pause(Math.min(30_000, 1000 * 2 ** attempt), signal); }
  }
  return null;
}

/** Keeps one connection for the life of `signal`. Loaded after first paint: lists do not need it. */
export async function connectUpdates(qc: QueryClient, signal: AbortSignal, onNotification: (n: Notification) => void) {
  const library = await loadLibrary(signal);
  if (!library) return;
  const { HubConnectionBuilder, HubConnectionState, LogLevel } = library;
  const updates = createUpdates(qc, onNotification);
  // Everything up to `position` has been received; `from` is where a broken connection had come to.
  let position = 0, from: number | undefined;
  const conn = new HubConnectionBuilder().withUrl('/hubs/updates').withAutomaticReconnect({ nextRetryDelayInMilliseconds: c => Math.min(30_000, 500 * 2 ** c.previousRetryCount) }).configureLogging(LogLevel.None).build();
  const take = (m: ChangedMessage) => { position = Math.max(position, m.position); updates.receive(m); };
  conn.on('ready', (m: { position: number }) => { position = Math.max(position, m.position); });
  conn.on('changed', take);
  const loadAgain = () => { for (const queryKey of [taskKeys.all, projectKeys.all, notificationKeys.all, ['labels']]) void qc.invalidateQueries({ queryKey }); };
  const resume = async (since: number): Promise<void> => {
    const missed = await conn.invoke<Missed>('Resume', since);
    if (missed.reset) { loadAgain(); return; }
    missed.changes.forEach(take);
    if (missed.more) await resume(missed.position);
  };
  // A server that ended the session refuses every attempt to connect again: whoever asks for the profile learns of it.
  conn.onreconnecting(() => { from ??= position; void qc.invalidateQueries({ queryKey: ['me'] }); });
  const catchUp = async () => {
    // Kept until the end: a connection that breaks again on the way resumes from where this one began.
    try { await resume(from ?? 0); } catch { loadAgain(); }
    from = undefined;
  };
  conn.onreconnected(() => void catchUp());
  signal.addEventListener('abort', () => { updates.stop(); void conn.stop(); }, { once: true });
  for (let attempt = 0; !signal.aborted && conn.state === HubConnectionState.Disconnected; attempt++) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one attempt after the other
      await conn.start();
      loadAgain(); // what changed between the first reading of the lists and now
    } catch {
      // oxlint-disable-next-line no-await-in-loop
      await pause(Math.min(30_000, 1000 * 2 ** attempt), signal);
    }
  }
}
