import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Project } from '@/api/client';
import { initI18n } from '@/i18n';
import { aClient, aTask } from '@/test/fixtures';
import { Composer } from './Composer';

const sent: Record<string, unknown>[] = [];
const inbox: Project = { id: 'inbox', name: 'Inbox', isInbox: true, isArchived: false, isFavorite: false, color: null, order: 'i', createdAt: '', updatedAt: '', version: 1 };
const server = setupServer(http.get('*/api/v1/projects', () => HttpResponse.json({ items: [inbox], nextCursor: null })), http.get('*/api/v1/labels', () => HttpResponse.json({ items: [], nextCursor: null })), http.post('*/api/v1/tasks', async ({ request }) => { sent.push(await request.json() as Record<string, unknown>); return HttpResponse.json(aTask({ id: String(sent.at(-1)!['id']), version: 1 }), { status: 201 }); }));
beforeAll(async () => { server.listen({ onUnhandledRequest: 'error' }); await initI18n(); });
afterAll(() => server.close());

it('keeps an Enter that comes before the inbox is known', async () => {
  const before = sent.length;
  const user = userEvent.setup();
  const qc = aClient();
  qc.setQueryData(['labels'], { items: [] });
  let answer = () => {};
  server.use(http.get('*/api/v1/projects', async () => {
    await new Promise<void>(resolve => { answer = resolve; });
    return HttpResponse.json({ items: [inbox], nextCursor: null });
  }, { once: true }));
  const { unmount } = render(<QueryClientProvider client={qc}><Composer framed defaults={{}} onClose={() => {}} /></QueryClientProvider>);
  await user.type(screen.getByRole('textbox', { name: 'Task title' }), 'Buy milk{Enter}');
  expect(sent).toHaveLength(before);
  answer();
  await waitFor(() => expect(sent).toHaveLength(before + 1));
  expect(sent[before]).toMatchObject({ title: 'Buy milk', projectId: 'inbox' });
  sent.length = before;
  unmount();
});

it('adds with Enter, stays open, and gives each task its own id', async () => {
  const user = userEvent.setup();
  const qc = aClient();
  qc.setQueryData(['projects'], { items: [inbox] });
  qc.setQueryData(['labels'], { items: [] });
  render(<QueryClientProvider client={qc}><Composer framed defaults={{ due: { date: '2030-01-01' } }} onClose={() => {}} /></QueryClientProvider>);
  const title = screen.getByRole('textbox', { name: 'Task title' });
  expect(screen.getByRole('button', { name: 'Add task' })).toHaveProperty('disabled', true);
  await user.type(title, '  Buy milk {Enter}');
  await user.type(title, 'Buy bread{Enter}');
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[0]).toMatchObject({ title: 'Buy milk', projectId: 'inbox', priority: 'normal', due: { date: '2030-01-01' } });
  expect(sent[0]!['id']).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  expect(sent[1]!['id']).not.toBe(sent[0]!['id']);
  expect(sent[0]).not.toHaveProperty('allowPast');
  expect(title).toHaveProperty('value', '');
});
