package io.slipway.identity;

import java.util.Locale;

/** What a person may do anywhere in the portal. */
public enum Role {
    /** May ask for what the catalogue offers. */
    REQUESTER,
    /** May decide on what others ask for. */
    APPROVER,
    /** May look after machines and requests that went wrong. */
    OPERATOR,
    /** May do everything. */
    ADMINISTRATOR;

    /** The name of the group of everybody who has this role, e.g. {@code requesters}. */
    public String group() {
        return name().toLowerCase(Locale.ROOT) + "s";
    }
}
