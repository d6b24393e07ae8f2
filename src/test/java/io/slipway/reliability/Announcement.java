package io.slipway.reliability;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A thread of a portal stands at a point and waits to be let on.
 *
 * @param number what the portal calls it
 * @param kind   what is about to happen or has happened
 * @param when   on which side of it the thread stands
 * @param points for which requests; a commit may belong to several
 */
record Announcement(long number, Kind kind, When when, List<Seen> points) {

    enum Kind {
        /** A call to a system outside. */
        call,
        /** A commit of something that a request did. */
        commit,
        /** A commit of work taken over by a node, for any number of requests at once. */
        fetch
    }

    enum When { begin, before, after }

    /**
     * A point as the portal sees it.
     *
     * @param request the request's id
     * @param title   its title where the portal told it, else empty
     * @param name    the same in every run
     */
    record Seen(String request, String title, String name) {

        private static final Pattern TAKEN_BACK = Pattern.compile("(?: > | commit \\S+ )(\\w+)(?:: | (?:UNDOING|UNDONE|KEPT)$)");

        /** The activity that the point belongs to, with the one that it takes back, or {@code request}. */
        @JsonIgnore
        String activity() {
            var taken = TAKEN_BACK.matcher(name);
            var activity = name.substring(0, name.indexOf(':'));
            return taken.find() ? activity + " " + taken.group(1) : activity;
        }
    }
}
