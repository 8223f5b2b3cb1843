export { AddTask, openComposer, QuickAddHost } from './AddTask';
