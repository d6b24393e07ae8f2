-- One row per running process of the portal. All times are the database's.
create table app.node (
    id                  text        primary key,
    host                text        not null,
    version             text        not null,
    started_at          timestamptz not null default now(),
    seen_at             timestamptz not null default now(),
    clock_difference_ms bigint      not null,
    state               text        not null check (state in ('WORKING', 'PAUSED', 'LEAVING')),
    in_hand             int         not null
) with (fillfactor = 50);
