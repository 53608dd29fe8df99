create index notice_noted on notice (noted_at);
create index delivery_notice on delivery (notice_id);
create index firing_fired on firing (fired_at);
create index mailing_recipient_told on mailing_recipient (recipient_id);
