export { kindOf, markAllRead, markRead, notificationKeys, notificationsQuery, unreadQuery } from './queries';
