CREATE TABLE app.ip_pool (
    name          text PRIMARY KEY,
    cidr          cidr NOT NULL,
    gateway       inet NOT NULL,
    dns           inet[] NOT NULL,
    vlan          integer CHECK (vlan BETWEEN 1 AND 4094),
    first_address inet NOT NULL,
    last_address  inet NOT NULL,
    created_at    timestamptz NOT NULL DEFAULT now(),
    CHECK (first_address << cidr AND last_address << cidr AND first_address <= last_address),
    -- An address belongs to one pool at most.
    EXCLUDE USING gist (int8range(first_address - inet '0.0.0.0', last_address - inet '0.0.0.0', '[]') WITH &&)
);

-- Addresses that machines of the network infrastructure have, in whichever pool's range they lie.
CREATE VIEW app.ip_reserved AS
    SELECT gateway AS address FROM app.ip_pool
    UNION
    SELECT unnest(dns) FROM app.ip_pool;

CREATE TABLE app.host_name_allocation (
    name         text PRIMARY KEY,
    effect_key   text NOT NULL UNIQUE,
    request_id   uuid,
    allocated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE app.ip_allocation (
    address      inet PRIMARY KEY,
    pool         text NOT NULL REFERENCES app.ip_pool,
    host_name    text NOT NULL UNIQUE REFERENCES app.host_name_allocation,
    effect_key   text NOT NULL UNIQUE,
    request_id   uuid,
    allocated_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX ip_allocation_pool ON app.ip_allocation (pool, address);

-- One row per machine that wants a template's first-boot address; at most one per address has it.
CREATE TABLE app.first_boot_lease (
    effect_key     text PRIMARY KEY,
    address        inet NOT NULL,
    vm_id          text NOT NULL,
    request_number text NOT NULL,
    asked_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
    seen_at        timestamptz NOT NULL DEFAULT clock_timestamp(),
    taken_at       timestamptz
);

CREATE UNIQUE INDEX first_boot_lease_taken ON app.first_boot_lease (address) WHERE taken_at IS NOT NULL;
