-- The ledger of everything that is done outside this database.
create table app.effect (
    id             bigint generated always as identity primary key,
    key            text        not null unique,
    task_id        text        not null,
    request_id     uuid,
    instance_id    text        not null,
    activity_id    text        not null,
    step           text        not null,
    version        int         not null,
    system         text        not null,
    state          text        not null check (state in
                   ('INTENDED', 'RUNNING', 'DONE', 'REFUSED', 'FAILED', 'UNDOING', 'UNDONE', 'KEPT')),
    attempt        int         not null default 1,
    input          jsonb       not null,
    output         jsonb,
    external_id    text,
    external_label text,
    external_link  text,
    handle         text,
    percent        int,
    note           jsonb,
    failure        jsonb,
    failure_code   text,
    next_at        timestamptz,
    intended_at    timestamptz not null default now(),
    started_at     timestamptz not null default now(),
    changed_at     timestamptz not null default now(),
    finished_at    timestamptz
    -- Room on each page, and no index on what changes, so that progress rewrites a row without touching an index.
) with (fillfactor = 70);

create index effect_request on app.effect (request_id, id);
create index effect_task on app.effect (task_id);
