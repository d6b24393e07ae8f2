-- What mails are searched in: one column in small letters is read several times as quickly as three in any case.
alter table app.outbox_message add column search text not null
    generated always as (left(lower(recipient || ' ' || subject || ' ' || text), 2000)) stored;

-- Reading through a hundred thousand mails or a million entries takes too long to wait for. Where the database does not have the extension, or does not let
-- the portal install it, the search is as it was: slow, but right.
do $$
begin
    create extension if not exists pg_trgm with schema public;
    create index outbox_message_search on app.outbox_message using gin (search public.gin_trgm_ops);
    create index audit_entry_search on app.audit_entry using gin (search public.gin_trgm_ops);
exception when insufficient_privilege or undefined_file or feature_not_supported or undefined_object then
    raise notice 'pg_trgm is not there: %', sqlerrm;
end $$;
