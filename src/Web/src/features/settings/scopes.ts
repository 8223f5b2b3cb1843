export type Access = 'read' | 'write';

/** What the two choices of the form mean to the server. */
export const SCOPES: Readonly<Record<Access, readonly string[]>> = { read: ['tasks:read'], write: ['tasks:read', 'tasks:write'] };
