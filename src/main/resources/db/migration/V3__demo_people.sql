-- Invented people must lose their sign-in when the demonstration ends; real people of the same name must not.
ALTER TABLE app.person ADD COLUMN demo boolean NOT NULL DEFAULT false;
