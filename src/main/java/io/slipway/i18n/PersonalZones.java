package io.slipway.i18n;

import java.time.ZoneId;
import java.util.Optional;

/** The time zones that people chose for themselves; empty for whoever follows the browser. */
public interface PersonalZones {

    /** Of the person who is signed in; empty for nobody. */
    Optional<ZoneId> current();

    /** Empty for somebody unknown. */
    Optional<ZoneId> of(String username);
}
