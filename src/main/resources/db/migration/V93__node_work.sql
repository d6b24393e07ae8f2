-- What a node has in hand, by external system.
alter table app.node add column work jsonb not null default '{}';
