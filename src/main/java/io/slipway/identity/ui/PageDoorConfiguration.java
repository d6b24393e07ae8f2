package io.slipway.identity.ui;

import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategyConfiguration;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Form sign-in for the pages: whoever is not signed in comes to the sign-in page and from there to the page they wanted, in a
 * new session. Work that changes a page by push is done as the person whose page it is.
 */
@Configuration(proxyBeanMethods = false)
@Import(VaadinAwareSecurityContextHolderStrategyConfiguration.class)
class PageDoorConfiguration {

    private static final String SIGN_IN = "/sign-in";

    @Bean
    @Order(100)
    SecurityFilterChain pageDoor(HttpSecurity http) throws Exception {
        return http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(SIGN_IN, SIGN_IN)).build();
    }
}
