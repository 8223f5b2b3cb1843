import createClient, { type Middleware } from 'openapi-fetch';
import type { components, paths } from './schema';

type Schemas = components['schemas'];
export type User = Schemas['UserRecord'];
export type Project = Schemas['ProjectResource'];
export type Label = Schemas['LabelResource'];
export type Task = Schemas['TaskResource'];
export type TaskPage = Schemas['ListTasksResponse'];
export type Due = Schemas['LocalMoment'];
export type Priority = Task['priority'];
export type Recurrence = Schemas['RecurrenceResource'];
/** As it is written; the answer is richer. */
export type Reminder = Schemas['ReminderRequest'];
export type CreateTask = Schemas['CreateTaskRequest'];
export type PatchTask = Schemas['PatchTaskRequest'];
export type Notification = Schemas['NotificationView'];
export type NotificationPage = Schemas['ListNotificationsResponse'];
export type AccessToken = Schemas['AccessTokenRecord'];
/** `current` is the server's copy of a task that was changed elsewhere (412). */
export type Problem = Schemas['Problem'] & { current?: Task };

// fetch is looked up per call, so that tests and tools can replace it.
export const api = createClient<paths>({ baseUrl: location.origin, credentials: 'same-origin', fetch: request => globalThis.fetch(request) });

// Until the server knows the profile, days are those of the browser's zone.
const zone: Middleware = { onRequest: ({ request }) => { request.headers.set('X-Time-Zone', Intl.DateTimeFormat().resolvedOptions().timeZone); return request; } };
api.use(zone);

/** The server refused: `problem` is its RFC 9457 answer, as far as it sent one. */
export class ApiError extends Error {
  constructor(readonly status: number, readonly problem: Partial<Problem>) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`);
    this.name = 'ApiError';
  }
}

/** Turns openapi-fetch's result object into a value or a thrown ApiError, which is what TanStack Query expects. */
export async function unwrap<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const result = await call;
  if (!result.response.ok) throw new ApiError(result.response.status, typeof result.error === 'object' && result.error !== null ? result.error : {});
  return result.data as T;
}
