-- When a node reported on an effect whose work item was gone: it may have come after the effect had been taken back. Empty again once
-- the effect is settled after it.
alter table app.effect add column late_at timestamptz;

create index effect_late on app.effect (request_id) where late_at is not null;
