import { lazy } from 'react';

export const TaskDetails = lazy(() => import('./TaskDetails'));
