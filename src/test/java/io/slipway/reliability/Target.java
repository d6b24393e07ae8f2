package io.slipway.reliability;

import io.slipway.reliability.Announcement.Kind;
import io.slipway.reliability.Announcement.When;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A point at which a portal can be killed.
 *
 * @param activity the activity that it belongs to, or {@code request} for what people do
 * @param name     the same in every run
 */
record Target(String activity, String name, Kind kind, When when) {

    /**
     * The last commit before each take-over: whoever is held there is not taken over yet.
     *
     * @param points those of an undisturbed run, in its order
     */
    static Map<Target, Target> entrances(List<Target> points) {
        var entrances = new HashMap<Target, Target>();
        Target last = null;
        for (var point : points) {
            if (point.kind() == Kind.commit && point.when() == When.before) {
                last = point;
            } else if (point.kind() == Kind.fetch && last != null) {
                entrances.put(point, last);
            }
        }
        return entrances;
    }

    @Override
    public String toString() {
        return when + " " + name;
    }
}
