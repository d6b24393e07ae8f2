CREATE TABLE thing (
    kind       text        NOT NULL,
    id         text        NOT NULL,
    body       jsonb       NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (kind, id)
);
COMMENT ON TABLE thing IS 'What simulated systems remember, as real ones would.';

CREATE TABLE fault (
    system    text    NOT NULL,
    operation text    NOT NULL,
    kind      text    NOT NULL,
    remaining integer NOT NULL CHECK (remaining >= 0),
    PRIMARY KEY (system, operation)
);
COMMENT ON COLUMN fault.operation IS 'One operation of the system, or * for every one.';
COMMENT ON COLUMN fault.remaining IS 'How many calls still fail; 0 is spent.';
