-- Language is a column of app.person, because mails need it too.
CREATE TABLE app.preference (
    username varchar(32) PRIMARY KEY REFERENCES app.person,
    colours  varchar(10) NOT NULL CHECK (colours IN ('SYSTEM', 'LIGHT', 'DARK')),
    density  varchar(20) NOT NULL CHECK (density IN ('COMFORTABLE', 'COMPACT')),
    zone     varchar(60),
    keys     boolean     NOT NULL
);

-- Addresses within the portal that a person opened last; the newest few are kept.
CREATE TABLE app.recent_page (
    username  varchar(32)  NOT NULL REFERENCES app.person,
    path      varchar(200) NOT NULL,
    opened_at timestamptz  NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (username, path)
);
