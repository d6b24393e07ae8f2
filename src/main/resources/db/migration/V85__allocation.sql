ALTER TABLE app.ip_pool ADD COLUMN contact text;

-- Names of all kinds: a name is unique within its scope.
ALTER TABLE app.ip_allocation DROP CONSTRAINT ip_allocation_host_name_fkey;
ALTER TABLE app.host_name_allocation RENAME TO name_allocation;
ALTER TABLE app.name_allocation ADD COLUMN scope text NOT NULL DEFAULT 'host';
ALTER TABLE app.name_allocation ALTER COLUMN scope DROP DEFAULT;
ALTER TABLE app.name_allocation DROP CONSTRAINT host_name_allocation_pkey;
ALTER TABLE app.name_allocation ADD PRIMARY KEY (scope, name);
ALTER TABLE app.name_allocation RENAME CONSTRAINT host_name_allocation_effect_key_key TO name_allocation_effect_key_key;

-- Names that something outside has although the portal did not hand them out.
CREATE TABLE app.name_avoided (
    scope text NOT NULL,
    name  text NOT NULL,
    since timestamptz NOT NULL,
    PRIMARY KEY (scope, name)
);

CREATE TABLE app.port_allocation (
    host         text NOT NULL,
    port         integer NOT NULL CHECK (port BETWEEN 1 AND 65535),
    effect_key   text NOT NULL UNIQUE,
    request_id   uuid,
    allocated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (host, port)
);

-- Every address that was ever looked at. The known addresses of a pool have no gaps, so that the next one is beside them.
ALTER TABLE app.ip_allocation RENAME TO ip_address;
ALTER TABLE app.ip_address
    ALTER COLUMN host_name DROP NOT NULL,
    ALTER COLUMN effect_key DROP NOT NULL,
    ALTER COLUMN allocated_at DROP NOT NULL,
    ALTER COLUMN allocated_at DROP DEFAULT,
    ADD COLUMN name_scope text NOT NULL GENERATED ALWAYS AS ('host') STORED,
    -- When it was certain that nobody answers there.
    ADD COLUMN confirmed_at timestamptz,
    ADD COLUMN quarantined_at timestamptz,
    -- What answered, e.g. ping or tcp/22.
    ADD COLUMN answered text,
    ADD COLUMN checked_at timestamptz,
    ADD COLUMN silent_since timestamptz,
    ADD FOREIGN KEY (name_scope, host_name) REFERENCES app.name_allocation (scope, name),
    ADD CHECK ((effect_key IS NULL) = (host_name IS NULL) AND (effect_key IS NULL) = (allocated_at IS NULL)),
    ADD CHECK (effect_key IS NOT NULL OR request_id IS NULL AND confirmed_at IS NULL),
    ADD CHECK ((quarantined_at IS NULL) = (answered IS NULL)),
    ADD CHECK (quarantined_at IS NOT NULL OR checked_at IS NULL AND silent_since IS NULL);
ALTER INDEX app.ip_allocation_pkey RENAME TO ip_address_pkey;
ALTER INDEX app.ip_allocation_pool RENAME TO ip_address_pool;
UPDATE app.ip_address SET confirmed_at = allocated_at;

INSERT INTO app.ip_address (address, pool)
SELECT p.first_address + n, p.name
  FROM app.ip_pool p
 CROSS JOIN LATERAL (SELECT max(address) AS highest FROM app.ip_address WHERE pool = p.name) known
 CROSS JOIN LATERAL generate_series(0, known.highest - p.first_address) n
    ON CONFLICT DO NOTHING;

CREATE INDEX ip_address_free ON app.ip_address (pool, address) WHERE effect_key IS NULL AND quarantined_at IS NULL;
CREATE INDEX ip_address_held ON app.ip_address (pool, address) WHERE effect_key IS NOT NULL;
CREATE INDEX ip_address_quarantined ON app.ip_address (pool, address) WHERE quarantined_at IS NOT NULL;

-- What is handed out.
CREATE VIEW app.ip_allocation AS
    SELECT address, pool, host_name, effect_key, request_id, allocated_at, confirmed_at
      FROM app.ip_address WHERE effect_key IS NOT NULL;
