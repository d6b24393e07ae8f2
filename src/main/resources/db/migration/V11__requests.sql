-- What people asked for. The state is what the process engine's truth came to at the last change, so that lists can be filtered.
create table app.request (
    id            uuid        primary key,
    number        bigint      generated always as identity unique,
    item          text        not null,
    title         text        not null,
    definition_id text        not null,
    instance_id   text        unique,
    requester     text        not null,
    state         text        not null check (state in ('RUNNING', 'WAITING', 'FAILED', 'COMPLETED', 'REJECTED', 'CANCELLED')),
    submitted     jsonb       not null,
    created_at    timestamptz not null default now(),
    changed_at    timestamptz not null default now(),
    ended_at      timestamptz
);

create index request_by_requester on app.request (requester, number desc);
create index request_by_state on app.request (state, number desc);
