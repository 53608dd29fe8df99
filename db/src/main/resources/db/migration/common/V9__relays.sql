-- When a PC of a room last called its neighbours that are off: one does so at a time.
create table relay (
  room varchar(200) not null,
  sent_at timestamp with time zone not null,
  constraint relay_once primary key (room)
);
