package io.slipway.identity.security;

import io.slipway.api.Problems;
import io.slipway.shared.Phrase;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What programs may reach. There is no session here and no cookie counts, hence no cross-site request forgery; nobody is ever
 * sent to the sign-in page.
 */
@Configuration(proxyBeanMethods = false)
class MachineDoorsConfiguration {

    private static final PathPatternRequestMatcher.Builder PATH = PathPatternRequestMatcher.withDefaults();

    private final Problems problems;

    MachineDoorsConfiguration(Problems problems) {
        this.problems = problems;
    }

    /** The engine's REST interface, for Camunda Modeler. It does not say that it takes passwords: browsers would keep them. */
    @Bean
    @Order(10)
    SecurityFilterChain engineDoor(HttpSecurity http, AccessTokens tokens, PortalUsers users) throws Exception {
        stateless(http, tokens, users).securityMatcher(PATH.matcher("/engine-rest/**"))
                .httpBasic(basic -> basic.authenticationEntryPoint(this::signInFirst))
                .authorizeHttpRequests(calls -> calls.anyRequest().hasRole("ADMINISTRATOR"));
        return http.build();
    }

    @Bean
    @Order(20)
    SecurityFilterChain apiDoor(HttpSecurity http, AccessTokens tokens, PortalUsers users) throws Exception {
        stateless(http, tokens, users)
                .securityMatcher(anyOf("/api/**", "/v3/api-docs/**", "/v3/api-docs.yaml", "/actuator/**"))
                .authorizeHttpRequests(calls -> calls
                        .requestMatchers(PATH.matcher(HttpMethod.POST, "/api/v1/auth/token"),
                                PATH.matcher(HttpMethod.GET, "/v3/api-docs/**"),
                                PATH.matcher(HttpMethod.GET, "/v3/api-docs.yaml"),
                                PATH.matcher(HttpMethod.GET, "/actuator/health/**")).permitAll()
                        .requestMatchers(PATH.matcher("/actuator/**")).denyAll()
                        .anyRequest().authenticated());
        return http.build();
    }

    private HttpSecurity stateless(HttpSecurity http, AccessTokens tokens, PortalUsers users) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(Customizer.withDefaults())
                .addFilterBefore(new BearerTokenFilter(tokens, users), BasicAuthenticationFilter.class)
                .exceptionHandling(errors -> errors.authenticationEntryPoint(this::signInFirst)
                        .accessDeniedHandler((request, response, exception) -> problems.write(HttpStatus.FORBIDDEN,
                                Phrase.of("identity.not-allowed"), request, response)));
    }

    private void signInFirst(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        boolean tried = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, tried ? "Bearer error=\"invalid_token\"" : "Bearer");
        problems.write(HttpStatus.UNAUTHORIZED, Phrase.of(tried ? "identity.wrong-credentials" : "identity.token-missing"),
                request, response);
    }

    private static RequestMatcher anyOf(String... patterns) {
        return new OrRequestMatcher(Arrays.stream(patterns).map(pattern -> (RequestMatcher) PATH.matcher(pattern))
                .toList());
    }
}
