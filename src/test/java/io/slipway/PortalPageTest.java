package io.slipway;

import io.slipway.identity.Role;
import java.util.Locale;

/** A test of pages on the server side together with everything behind them. */
@SlipwayTest
public abstract class PortalPageTest extends WindowTest {

    /** Opens a new browser window in which the person has signed in. */
    protected final void openAs(String username, Role... roles) {
        signIn(username, roles);
        open(Locale.ENGLISH);
    }
}
