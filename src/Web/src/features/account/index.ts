export { meQuery, useProfile, useToday } from './queries';
