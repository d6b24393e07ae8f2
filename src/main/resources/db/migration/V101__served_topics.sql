-- Which steps, by topic, a node runs: nodes of different versions know different ones.
alter table app.node add column topics text[] not null default '{}';
