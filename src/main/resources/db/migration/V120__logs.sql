-- Logs of what ran somewhere, in compressed pieces.
CREATE TABLE app.log (
    id          bigint       GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name        varchar(200) NOT NULL UNIQUE,
    -- The oldest line that is kept, and the newest.
    first_line  bigint       NOT NULL DEFAULT 1,
    last_line   bigint       NOT NULL DEFAULT 0,
    -- Of the text that is kept, before compression.
    bytes       bigint       NOT NULL DEFAULT 0,
    errors      bigint       NOT NULL DEFAULT 0,
    finished    boolean      NOT NULL DEFAULT false,
    changed_at  timestamptz  NOT NULL DEFAULT now()
);

CREATE INDEX log_changed ON app.log (changed_at);

CREATE TABLE app.log_chunk (
    log        bigint   NOT NULL REFERENCES app.log ON DELETE CASCADE,
    first_line bigint   NOT NULL,
    last_line  bigint   NOT NULL,
    bytes      integer  NOT NULL,
    -- Numbers of the lines that tell of errors.
    errors     bigint[] NOT NULL,
    -- Lines in UTF-8, deflated (RFC 1950); bytes, because lines may have NUL in them.
    text       bytea    NOT NULL,
    PRIMARY KEY (log, first_line)
);

ALTER TABLE app.log_chunk ALTER COLUMN text SET STORAGE EXTERNAL;
