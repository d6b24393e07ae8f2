package io.slipway.reliability;

import io.slipway.reliability.Announcement.Kind;
import io.slipway.reliability.Announcement.When;

/**
 * A point at which a portal can be killed.
 *
 * @param activity the activity that it belongs to, or {@code request} for what people do
 * @param name     the same in every run
 */
record Target(String activity, String name, Kind kind, When when) {

    @Override
    public String toString() {
        return when + " " + name;
    }
}
