-- The keys that hosts are known by. An address has two for the moment in which its host changes from the old to the new one.
CREATE TABLE app.host_key (
    address     varchar(253) NOT NULL,
    port        integer      NOT NULL CHECK (port BETWEEN 1 AND 65535),
    algorithm   varchar(64)  NOT NULL,
    key         varchar(8192) NOT NULL,
    fingerprint varchar(60)  NOT NULL,
    pinned_at   timestamptz  NOT NULL DEFAULT now(),
    effect_key  varchar(64)  NOT NULL,
    PRIMARY KEY (address, port, fingerprint)
);
