-- How a user's words are read: 01/02/2027 and "next week". Until the user changes a preference again, the defaults of Accounts.
ALTER TABLE tasks.profiles
    ADD COLUMN date_order text NOT NULL DEFAULT 'dayMonthYear',
    ADD COLUMN week_start text NOT NULL DEFAULT 'monday';
