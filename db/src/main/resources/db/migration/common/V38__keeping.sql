-- For how many days is kept what was told, what schedules did and which follow-ups are over. No report needs it.
alter table mail_server add column keep_days int default 400 not null;
