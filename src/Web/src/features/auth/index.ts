export { signOut } from './session';
