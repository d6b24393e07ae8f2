-- Finds the newest runs of a step, to learn how long it takes. Nothing in it ever changes.
create index effect_step on app.effect (step, version, id);
