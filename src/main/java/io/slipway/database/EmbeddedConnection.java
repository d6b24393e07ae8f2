package io.slipway.database;

import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** How to reach a database of the embedded server. */
record EmbeddedConnection(String url, String username, String password) implements JdbcConnectionDetails {

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String toString() {
        return url;
    }
}
