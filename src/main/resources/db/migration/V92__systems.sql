-- What the nodes know of the external systems.
create table app.system_state (
    system          text        primary key,
    reachable_since timestamptz,
    last_error      jsonb,
    last_error_at   timestamptz,
    paused_since    timestamptz,
    next_try        timestamptz
);

-- Since when a step waits for its system to answer again; that time does not count against its time limit.
alter table app.effect add column paused_at timestamptz;
