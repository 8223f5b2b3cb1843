import { lazy } from 'react';

export { projectKeys, projectsQuery, removeProject, saveProject, upsertProject, useProjects } from './queries';
export const ProjectDialog = lazy(() => import('./ProjectDialog'));
export const DeleteProjectDialog = lazy(() => import('./DeleteProjectDialog'));
