package io.slipway.identity.security;

import io.slipway.audit.AuditEntry;
import io.slipway.audit.AuditTrail;
import io.slipway.audit.Via;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Random tokens that stand for a person for some hours; the database knows their hashes only. */
@Service
@Transactional
public class AccessTokens {

    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final TokenProperties properties;
    private final AuditTrail audit;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock = Clock.systemUTC();

    AccessTokens(JdbcClient jdbc, TokenProperties properties, AuditTrail audit) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.audit = audit;
    }

    /** A new token for somebody whose password has been checked. */
    public IssuedToken issue(String username) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant expiresAt = now.plus(properties.life());
        jdbc.sql("DELETE FROM app.access_token WHERE expires_at <= ?").param(now.atOffset(ZoneOffset.UTC)).update();
        jdbc.sql("INSERT INTO app.access_token (hash, username, created_at, expires_at) VALUES (?, ?, ?, ?)")
                .params(hash(token), username, now.atOffset(ZoneOffset.UTC), expiresAt.atOffset(ZoneOffset.UTC)).update();
        audit.record(AuditEntry.of("token.issue", "person", username).by(username, Via.API)
                .with("expiresAt", expiresAt.toString()));
        return new IssuedToken(token, expiresAt);
    }

    /** The username behind a token; empty if it is unknown or has expired. */
    @Transactional(readOnly = true)
    public Optional<String> find(String token) {
        return jdbc.sql("SELECT username FROM app.access_token WHERE hash = ? AND expires_at > ?")
                .params(hash(token), clock.instant().atOffset(ZoneOffset.UTC)).query(String.class).optional();
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param token shown once and stored nowhere */
    public record IssuedToken(String token, Instant expiresAt) {

        @Override
        public String toString() {
            return "IssuedToken[expiresAt=" + expiresAt + "]";
        }
    }
}
