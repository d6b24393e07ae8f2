package io.slipway.request;

/**
 * Who looks after a request that went wrong.
 *
 * @param person whether it is a person, or else a group
 * @param name   the user name, or the group's
 */
public record Owner(boolean person, String name) {

    private static final String GROUP = "group:";

    public static Owner person(String username) {
        return new Owner(true, username);
    }

    public static Owner group(String group) {
        return new Owner(false, group);
    }

    /** As it is stored and as the API writes it: a user name, or a group as {@code group:<name>}. */
    public static Owner of(String text) {
        return text.startsWith(GROUP) ? group(text.substring(GROUP.length())) : person(text);
    }

    public String text() {
        return person ? name : GROUP + name;
    }
}
