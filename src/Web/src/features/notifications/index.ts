export { markAllRead, markRead, notificationKeys, notificationsQuery, unreadQuery } from './queries';
