-- What administrators tell everybody: at most one row.
CREATE TABLE app.announcement (
    only_one   boolean       PRIMARY KEY DEFAULT true CHECK (only_one),
    text       varchar(1000) NOT NULL,
    closed     boolean       NOT NULL,
    made_by    varchar(32)   NOT NULL,
    made_at    timestamptz   NOT NULL DEFAULT now()
);
