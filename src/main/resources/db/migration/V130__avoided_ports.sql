-- Ports that something outside listens on although the portal did not hand them out.
CREATE TABLE app.port_avoided (
    host  text NOT NULL,
    port  integer NOT NULL CHECK (port BETWEEN 1 AND 65535),
    since timestamptz NOT NULL,
    PRIMARY KEY (host, port)
);
