CREATE INDEX audit_entry_action ON app.audit_entry (action, id DESC);
