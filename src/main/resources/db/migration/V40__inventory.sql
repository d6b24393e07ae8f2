CREATE TABLE app.machine (
    vm_id          text PRIMARY KEY,
    system         text NOT NULL DEFAULT 'vcenter',
    name           text NOT NULL,
    guest_os       text NOT NULL DEFAULT '',
    power_state    text NOT NULL CHECK (power_state IN ('ON', 'OFF', 'SUSPENDED')),
    -- What the guest reports; address is what the portal gave it.
    ip             inet,
    cpus           integer,
    memory_mib     integer,
    host_name      text,
    address        inet,
    template       text,
    owner          text,
    request_id     uuid,
    request_number text,
    registered_by  text UNIQUE,
    registered_at  timestamptz,
    seen_at        timestamptz NOT NULL,
    gone_at        timestamptz,
    power_action   text,
    power_since    timestamptz,
    power_error    jsonb
);

CREATE INDEX machine_name ON app.machine (name, vm_id) WHERE gone_at IS NULL;
CREATE INDEX machine_owner ON app.machine (owner) WHERE gone_at IS NULL;

CREATE TABLE app.inventory_status (
    system       text PRIMARY KEY,
    refreshed_at timestamptz,
    tried_at     timestamptz NOT NULL,
    error        jsonb
);
