-- What lists of requests search in: at 100,000 rows quicker to read through than an index of parts of words would be worth.
alter table app.request add column search text not null
    generated always as (left(lower('SW-' || number || ' ' || title || ' ' || item || ' ' || requester), 500)) stored;

create index request_by_title on app.request (left(title, 100), number);
create index request_by_changed on app.request (changed_at, number);
create index request_by_item on app.request (item, number desc);
create index request_by_end on app.request (ended_at, number);
