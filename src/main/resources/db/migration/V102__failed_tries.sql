-- The tries of steps that failed, with the reason as a phrase, so that everybody reads it in their own language.
create table app.effect_try (
    effect_id bigint      not null references app.effect (id) on delete cascade,
    attempt   int         not null,
    failed_at timestamptz not null default clock_timestamp(),
    why       jsonb       not null
);

create index effect_try_effect on app.effect_try (effect_id);
