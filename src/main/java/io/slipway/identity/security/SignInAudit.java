package io.slipway.identity.security;

import io.slipway.audit.AuditEntry;
import io.slipway.audit.AuditTrail;
import io.slipway.audit.Result;
import io.slipway.shared.AccountName;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Records who signs in, fails to, and signs out. Tokens are recorded where they are issued. */
@Component
class SignInAudit {

    private final AuditTrail audit;

    SignInAudit(AuditTrail audit) {
        this.audit = audit;
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        record("person.sign-in", event.getAuthentication(), Result.OK);
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        record("person.sign-in", event.getAuthentication(), Result.FAILED);
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        record("person.sign-out", event.getAuthentication(), Result.OK);
    }

    private void record(String action, Authentication authentication, Result result) {
        String who = name(authentication);
        audit.recordAlone(new AuditEntry(who, null, null, action, "person", who, null, result, Map.of()));
    }

    /** People type passwords into the name field: what cannot be a name is not kept. */
    private static String name(Authentication authentication) {
        String typed = String.valueOf(authentication.getName()).strip().toLowerCase(Locale.ROOT);
        return AccountName.isValid(typed) ? typed : "unknown";
    }
}
