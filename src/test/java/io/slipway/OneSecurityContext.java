package io.slipway;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Several portals live in one test JVM, but Spring Security keeps its holder of the signed-in person in a static field: the last
 * portal to start would answer for all. Before each test the field gets the holder of the portal that is under test.
 */
public class OneSecurityContext extends AbstractTestExecutionListener {

    /** Before the listener that signs somebody in for the test. */
    @Override
    public int getOrder() {
        return 1000;
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        test.getApplicationContext().getBeanProvider(SecurityContextHolderStrategy.class)
                .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
        SecurityContextHolder.clearContext();
    }

    @Override
    public void afterTestMethod(TestContext test) {
        SecurityContextHolder.clearContext();
    }
}
