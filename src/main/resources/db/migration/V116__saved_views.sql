-- How people want to see lists: the part of the page's address behind the question mark, under a name of their own.
CREATE TABLE app.saved_view (
    person   varchar(32)   NOT NULL REFERENCES app.person,
    list     varchar(60)   NOT NULL,
    name     varchar(60)   NOT NULL,
    query    varchar(2000) NOT NULL,
    -- The list begins with it.
    initial  boolean       NOT NULL DEFAULT false,
    saved_at timestamptz   NOT NULL DEFAULT now(),
    PRIMARY KEY (person, list, name)
);

CREATE UNIQUE INDEX saved_view_initial ON app.saved_view (person, list) WHERE initial;
