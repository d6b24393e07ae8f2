-- The newest generation of a task, without the temptation to look for it backwards through the whole ledger.
drop index app.effect_task;
create index effect_task on app.effect (task_id, id);
