-- What the audit trail is searched in, and an index for its list of actions.
ALTER TABLE app.audit_entry ADD COLUMN search text NOT NULL
    GENERATED ALWAYS AS (left(lower(action || ' ' || subject_type || ' ' || subject_id || ' ' || actor || ' '
        || coalesce(on_behalf_of, '') || ' ' || coalesce(detail ->> 'name', '')), 400)) STORED;
