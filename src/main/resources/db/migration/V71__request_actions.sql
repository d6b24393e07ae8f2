-- What people do to a request beside the model: stop it and have it taken back, hold it, look after it.

-- The process that a request ran on before its effects were taken back; the request's own row names the one that takes back.
create table app.request_stop (
    request_id    uuid        primary key references app.request (id) on delete cascade,
    kind          text        not null check (kind in ('UNDO', 'CANCEL')),
    stopped_by    text        not null,
    reason        text,
    stopped_at    timestamptz not null default now(),
    instance_id   text        not null,
    definition_id text        not null
);

-- Nothing of the request is taken back before the end of its hold.
create table app.request_hold (
    request_id uuid        primary key references app.request (id) on delete cascade,
    held_until timestamptz not null,
    held_by    text        not null,
    reason     text        not null,
    held_at    timestamptz not null default now()
);

-- Who took, or was given, what went wrong; without a row it is the operators of the process. A group is written as group:<name>.
create table app.request_owner (
    request_id uuid        primary key references app.request (id) on delete cascade,
    owner      text        not null,
    since      timestamptz not null default now()
);
