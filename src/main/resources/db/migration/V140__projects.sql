-- Projects, and the groups of people that have rights on them.
CREATE TABLE app.project (
    key         varchar(32)  PRIMARY KEY CHECK (key ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
    name        varchar(200) NOT NULL,
    description text         NOT NULL DEFAULT '',
    owner       varchar(32)  NOT NULL REFERENCES app.person,
    state       varchar(10)  NOT NULL DEFAULT 'ACTIVE' CHECK (state IN ('ACTIVE', 'CLOSING', 'CLOSED')),
    container   varchar(20)  NOT NULL,
    layout      varchar(20)  NOT NULL,
    -- The effect that made it; null for one that somebody made by hand.
    effect_key  varchar(64)  UNIQUE,
    created_at  timestamptz  NOT NULL DEFAULT now()
);

CREATE INDEX project_owner ON app.project (owner);

-- A group belongs to the project whose owner decides on its members; it may have rights on other projects as well.
CREATE TABLE app.project_group (
    key        varchar(32)  PRIMARY KEY CHECK (key ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
    name       varchar(200) NOT NULL,
    project    varchar(32)  NOT NULL REFERENCES app.project,
    created_at timestamptz  NOT NULL DEFAULT now()
);

CREATE INDEX project_group_project ON app.project_group (project);

CREATE TABLE app.project_group_member (
    group_key varchar(32) NOT NULL REFERENCES app.project_group ON DELETE CASCADE,
    username  varchar(32) NOT NULL REFERENCES app.person,
    PRIMARY KEY (group_key, username)
);

CREATE INDEX project_group_member_username ON app.project_group_member (username);

CREATE TABLE app.project_right (
    project   varchar(32) NOT NULL REFERENCES app.project,
    group_key varchar(32) NOT NULL REFERENCES app.project_group ON DELETE CASCADE,
    access    varchar(10) NOT NULL CHECK (access IN ('READ', 'READ_WRITE')),
    PRIMARY KEY (project, group_key)
);

CREATE INDEX project_right_group ON app.project_right (group_key);
