CREATE TABLE app.outbox_message (
    message_id text PRIMARY KEY,
    recipient  text NOT NULL,
    subject    text NOT NULL,
    text       text NOT NULL,
    html       text NOT NULL,
    request_id uuid,
    created_at timestamptz NOT NULL DEFAULT now(),
    -- Null for a message that nobody delivers: there was no mail server when it was written.
    sent_at    timestamptz
);

CREATE INDEX outbox_message_created_at ON app.outbox_message (created_at DESC, message_id);
