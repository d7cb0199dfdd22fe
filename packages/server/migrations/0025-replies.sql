-- The answers under a message of the room, to count and to read them.
create index message_thread on message (thread) where thread is not null;
