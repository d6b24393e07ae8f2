-- Repositories whose rights follow a project's groups.
CREATE TABLE app.scm_repository (
    -- Where it is; empty for the server of the configuration.
    server          varchar(253) NOT NULL,
    name            varchar(63)  NOT NULL,
    project         varchar(32)  NOT NULL,
    effect_key      varchar(64)  NOT NULL,
    url             text         NOT NULL,
    -- Rises with every text of rights that was made up; the repository refuses one that is older than what it has.
    rights_version  bigint       NOT NULL DEFAULT 0,
    rights_hash     varchar(64)  NOT NULL DEFAULT '',
    -- The newest that certainly arrived.
    written_version bigint       NOT NULL DEFAULT 0,
    PRIMARY KEY (server, name)
);

CREATE INDEX scm_repository_project ON app.scm_repository (project);
