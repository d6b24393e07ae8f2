package io.slipway.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who is calling right now, through which door and from where. */
record CallOrigin(String actor, Via via, @Nullable String address) {

    private static final String NOBODY = "system";

    static CallOrigin current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        boolean signedIn = authentication != null && authentication.isAuthenticated()
                && !(authentication instanceof AnonymousAuthenticationToken);
        String actor = signedIn ? authentication.getName() : NOBODY;
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            String path = attributes.getRequest().getRequestURI();
            boolean machine = path.startsWith("/api/") || path.startsWith("/engine-rest/");
            return new CallOrigin(actor, machine ? Via.API : Via.UI, attributes.getRequest().getRemoteAddr());
        }
        return new CallOrigin(actor, signedIn ? Via.UI : Via.SYSTEM, null);
    }
}
