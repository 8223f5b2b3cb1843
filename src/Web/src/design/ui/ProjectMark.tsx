import type { Project } from '@/api/client';

/** The colours a project may have. Unknown names, from other clients, fall back to grey. */
export const PROJECT_COLORS = ['red', 'orange', 'amber', 'green', 'teal', 'blue', 'violet', 'pink', 'grey'] as const;
export type ProjectColor = (typeof PROJECT_COLORS)[number];
const tints: Record<ProjectColor, string> = { red: 'bg-tag-red', orange: 'bg-tag-orange', amber: 'bg-tag-amber', green: 'bg-tag-green', teal: 'bg-tag-teal', blue: 'bg-tag-blue', violet: 'bg-tag-violet', pink: 'bg-tag-pink', grey: 'bg-tag-grey' };

export const isProjectColor = (c: string | null | undefined): c is ProjectColor => (PROJECT_COLORS as readonly string[]).includes(c ?? '');
export const tintOf = (c: ProjectColor) => tints[c];
export const projectTint = (p: Pick<Project, 'color' | 'isInbox'>) => (p.isInbox ? 'bg-accent' : tints[isProjectColor(p.color) ? p.color : 'grey']);
export const ProjectMark = ({ project }: { project: Pick<Project, 'color' | 'isInbox'> }) => <span aria-hidden className="grid size-4 shrink-0 place-items-center"><span className={`size-2.5 rounded-full ${projectTint(project)}`} /></span>;
