-- What people typed into forms and have not sent yet.
create table app.draft (
    person   text        not null,
    place    text        not null,
    entries  jsonb       not null,
    saved_at timestamptz not null,
    primary key (person, place)
);
