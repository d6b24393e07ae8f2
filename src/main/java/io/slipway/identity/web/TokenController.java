package io.slipway.identity.web;

import io.slipway.api.Problems;
import io.slipway.identity.security.AccessTokens;
import io.slipway.identity.security.AccessTokens.IssuedToken;
import io.slipway.shared.Phrase;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TokenController {

    private final AuthenticationManager authentication;
    private final AccessTokens tokens;
    private final Problems problems;

    TokenController(AuthenticationManager authentication, AccessTokens tokens, Problems problems) {
        this.authentication = authentication;
        this.tokens = tokens;
        this.problems = problems;
    }

    @Operation(summary = "Exchanges a password for an access token")
    @SecurityRequirements
    @PostMapping("/api/v1/auth/token")
    ResponseEntity<IssuedToken> token(@Valid @RequestBody Credentials credentials) {
        String username = authentication.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(
                credentials.username(), credentials.password())).getName();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(tokens.issue(username));
    }

    /** The same answer for a wrong password, an unknown name and a disabled person. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrong(AuthenticationException exception, HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .body(problems.of(HttpStatus.UNAUTHORIZED, Phrase.of("identity.wrong-password"), request));
    }

    record Credentials(@NotNull String username, @NotNull String password) {

        @Override
        public String toString() {
            return "Credentials[" + username + "]";
        }
    }
}
