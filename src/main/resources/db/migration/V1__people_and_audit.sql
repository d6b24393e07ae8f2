CREATE TABLE app.person (
    username      varchar(32)  PRIMARY KEY CHECK (username ~ '^[a-z_][a-z0-9_-]{0,31}$'),
    full_name     varchar(200) NOT NULL,
    email         varchar(254) NOT NULL,
    password_hash varchar(300) NOT NULL,
    enabled       boolean      NOT NULL DEFAULT true,
    locale        varchar(20),
    created_at    timestamptz  NOT NULL DEFAULT now()
);

CREATE TABLE app.person_role (
    username varchar(32) NOT NULL REFERENCES app.person,
    role     varchar(20) NOT NULL CHECK (role IN ('REQUESTER', 'APPROVER', 'OPERATOR', 'ADMINISTRATOR')),
    PRIMARY KEY (username, role)
);

CREATE TABLE app.team (
    key  varchar(32)  PRIMARY KEY CHECK (key ~ '^[a-z][a-z0-9-]{0,31}$'),
    name varchar(200) NOT NULL,
    lead varchar(32)  NOT NULL REFERENCES app.person
);

CREATE INDEX team_lead ON app.team (lead);

CREATE TABLE app.team_member (
    team     varchar(32) NOT NULL REFERENCES app.team,
    username varchar(32) NOT NULL REFERENCES app.person,
    PRIMARY KEY (team, username)
);

CREATE INDEX team_member_username ON app.team_member (username);

-- Only the hash of a token is kept: whoever reads this table cannot sign in with it.
CREATE TABLE app.access_token (
    hash       bytea       PRIMARY KEY CHECK (length(hash) = 32),
    username   varchar(32) NOT NULL REFERENCES app.person,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);

CREATE INDEX access_token_username ON app.access_token (username);
CREATE INDEX access_token_expires_at ON app.access_token (expires_at);

-- No foreign keys: an entry outlives whatever it speaks of, and a failed sign-in names people who do not exist.
CREATE TABLE app.audit_entry (
    id           bigserial    PRIMARY KEY,
    at           timestamptz  NOT NULL DEFAULT clock_timestamp(),
    actor        varchar(100) NOT NULL,
    on_behalf_of varchar(100),
    via          varchar(10)  NOT NULL CHECK (via IN ('ui', 'api', 'process', 'system')),
    address      varchar(45),
    action       varchar(100) NOT NULL,
    subject_type varchar(50)  NOT NULL,
    subject_id   varchar(300) NOT NULL,
    request_id   uuid,
    result       varchar(10)  NOT NULL CHECK (result IN ('ok', 'refused', 'failed')),
    detail       jsonb        NOT NULL DEFAULT '{}'
);

CREATE INDEX audit_entry_at ON app.audit_entry (at DESC, id DESC);
CREATE INDEX audit_entry_actor ON app.audit_entry (actor, id DESC);
CREATE INDEX audit_entry_subject ON app.audit_entry (subject_type, subject_id, id DESC);
CREATE INDEX audit_entry_request ON app.audit_entry (request_id, id DESC) WHERE request_id IS NOT NULL;

CREATE FUNCTION app.refuse_change_of_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'audit entries cannot be changed or removed (%)', TG_OP USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER audit_entry_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON app.audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change_of_audit();
