package io.slipway.identity;

import java.util.List;

/** The sign-ins that the sign-in page offers; there is such a bean only in a demonstration. */
public interface DemoSignIns {

    List<DemoSignIn> all();
}
