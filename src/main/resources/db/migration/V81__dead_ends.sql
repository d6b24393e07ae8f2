-- Places from which nobody and nothing would take a request on. A row stays as long as every check sees it; the second sight raises it.
create table app.dead_end (
    request_id uuid        not null references app.request (id) on delete cascade,
    kind       text        not null,
    thing      text        not null,
    first_seen timestamptz not null default now(),
    raised_at  timestamptz,
    primary key (request_id, kind, thing)
);
