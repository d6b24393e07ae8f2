package io.slipway.directory.ldap;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import io.slipway.directory.Directory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Who may ask: people with their portal password, and tools with the one of the service account. */
class DirectorySignIn {

    private final Directory directory;
    private final @Nullable String servicePassword;

    DirectorySignIn(Directory directory, @Nullable String servicePassword) {
        this.directory = directory;
        this.servicePassword = servicePassword;
    }

    /** A name without a password would count as anonymous to careless tools, and is refused (RFC 4513, 5.1.2). */
    ResultCode check(String dn, String password) throws LDAPException {
        if (dn.isEmpty()) {
            return password.isEmpty() ? ResultCode.SUCCESS : ResultCode.INVALID_CREDENTIALS;
        }
        if (password.isEmpty()) {
            return ResultCode.UNWILLING_TO_PERFORM;
        }
        var right = new DN(dn).equals(new DN(DirectoryTree.SERVICE)) ? isServicePassword(password)
                : DirectoryTree.username(dn).filter(username -> directory.signIn(username, password)).isPresent();
        return right ? ResultCode.SUCCESS : ResultCode.INVALID_CREDENTIALS;
    }

    private boolean isServicePassword(String password) {
        return servicePassword != null && MessageDigest.isEqual(servicePassword.getBytes(StandardCharsets.UTF_8),
                password.getBytes(StandardCharsets.UTF_8));
    }
}
