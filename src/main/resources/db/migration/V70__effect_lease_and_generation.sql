-- A generation begins when what the visit did was taken back, or its inputs were changed, and the step runs again.
-- The lease says until when somebody may be at work on the effect without having reported.
alter table app.effect
    add column generation int not null default 1,
    add column held_until timestamptz;
